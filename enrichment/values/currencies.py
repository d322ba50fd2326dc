"""How currencies are written, and their ISO 4217 codes. Where a word may be several currencies, it is not here."""

from decimal import Decimal
from typing import Final

SYMBOLS: Final = {
    "$": "USD", "US$": "USD", "$US": "USD", "U.S.$": "USD", "A$": "AUD", "AU$": "AUD", "C$": "CAD", "CA$": "CAD",
    "CAD$": "CAD", "NZ$": "NZD", "HK$": "HKD", "S$": "SGD", "NT$": "TWD", "R$": "BRL", "J$": "JMD", "TT$": "TTD",
    "Z$": "ZWL",
    "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₩": "KRW", "₽": "RUB", "₺": "TRY", "₴": "UAH", "₪": "ILS",
    "₫": "VND", "₦": "NGN", "₱": "PHP", "฿": "THB", "₸": "KZT", "₵": "GHS", "GH₵": "GHS", "E£": "EGP",
    "Rs": "INR", "Rs.": "INR", "RM": "MYR", "Rp": "IDR",
}  # fmt: skip

CODES: Final = frozenset((
    "AED", "ARS", "AUD", "BDT", "BRL", "CAD", "CHF", "CLP", "CNY", "COP", "CZK", "DKK", "EGP", "EUR", "GBP", "GHS",
    "HKD", "HUF", "IDR", "ILS", "INR", "IRR", "ISK", "JPY", "KES", "KRW", "KWD", "KZT", "MAD", "MXN", "MYR", "NGN",
    "NOK", "NZD", "PEN", "PHP", "PKR", "PLN", "QAR", "RON", "RUB", "SAR", "SEK", "SGD", "THB", "TRY", "TWD", "UAH",
    "USD", "VND", "ZAR",
))  # fmt: skip
"""Codes that count when they are written before or after a number."""

SURE: Final = {
    "euro": "EUR", "yen": "JPY", "yuan": "CNY", "renminbi": "CNY", "ruble": "RUB", "rouble": "RUB", "baht": "THB",
    "ringgit": "MYR", "rupiah": "IDR", "zloty": "PLN", "forint": "HUF", "shekel": "ILS", "rand": "ZAR", "naira": "NGN",
    "taka": "BDT", "hryvnia": "UAH", "tenge": "KZT", "kronor": "SEK", "real": "BRL", "reais": "BRL", "cedi": "GHS",
    "birr": "ETB", "sterling": "GBP", "lira": "TRY", "pence": "GBP", "penny": "GBP",
}  # fmt: skip
"""Nouns in the singular that mean one currency."""

LIKELY: Final = {
    "dollar": "USD", "pound": "GBP", "won": "KRW", "rupee": "INR", "cent": "USD", "riyal": "SAR", "rial": "IRR",
    "dirham": "AED", "dong": "VND",
}  # fmt: skip
"""Nouns that several countries use, with the currency that news most often means."""

NATIONS: Final = {
    "dollar": {
        "us": "USD", "american": "USD", "australian": "AUD", "canadian": "CAD", "hong kong": "HKD", "jamaican": "JMD",
        "new zealand": "NZD", "singapore": "SGD", "taiwan": "TWD", "new taiwan": "TWD", "fijian": "FJD",
        "zimbabwean": "ZWL", "namibian": "NAD",
    },
    "pound": {
        "british": "GBP", "egyptian": "EGP", "sudanese": "SDG", "syrian": "SYP", "lebanese": "LBP",
        "south sudanese": "SSP",
    },
    "rupee": {"indian": "INR", "pakistani": "PKR", "pakistan": "PKR", "sri lankan": "LKR", "nepalese": "NPR"},
    "peso": {
        "mexican": "MXN", "philippine": "PHP", "argentine": "ARS", "chilean": "CLP", "colombian": "COP", "cuban": "CUP",
        "dominican": "DOP", "uruguayan": "UYU",
    },
    "franc": {"swiss": "CHF", "congolese": "CDF", "rwandan": "RWF"},
    "won": {"south korean": "KRW", "korean": "KRW", "north korean": "KPW"},
    "krona": {"swedish": "SEK", "icelandic": "ISK"},
    "kronor": {"swedish": "SEK", "icelandic": "ISK"},
    "krone": {"danish": "DKK", "norwegian": "NOK"},
    "kroner": {"danish": "DKK", "norwegian": "NOK"},
    "shilling": {"kenyan": "KES", "kenya": "KES", "ugandan": "UGX", "tanzanian": "TZS", "somali": "SOS"},
    "dinar": {
        "kuwaiti": "KWD", "iraqi": "IQD", "jordanian": "JOD", "serbian": "RSD", "algerian": "DZD", "tunisian": "TND",
        "libyan": "LYD", "bahraini": "BHD",
    },
    "dirham": {"uae": "AED", "emirati": "AED", "moroccan": "MAD"},
    "riyal": {"saudi": "SAR", "qatari": "QAR"},
    "rial": {"iranian": "IRR", "omani": "OMR", "yemeni": "YER"},
    "real": {"brazilian": "BRL"},
    "yuan": {"chinese": "CNY"},
    "yen": {"japanese": "JPY"},
    "ruble": {"russian": "RUB", "belarusian": "BYN"},
    "rouble": {"russian": "RUB", "belarusian": "BYN"},
    "lira": {"turkish": "TRY"},
    "rand": {"south african": "ZAR"},
    "baht": {"thai": "THB"},
    "cent": {"us": "USD", "euro": "EUR", "australian": "AUD", "canadian": "CAD"},
}  # fmt: skip
"""Nouns with a nation before them. A nation that is not listed leaves the sum without a value."""

HUNDREDTHS: Final = {"cent": Decimal("0.01"), "pence": Decimal("0.01"), "penny": Decimal("0.01")}

ENGLISH_WORDS: Final = frozenset(("won", "real", "rand", "dong", "pound"))
"""Nouns that mean something else as well: `won` and its like need a nation or at least a thousand before them."""
