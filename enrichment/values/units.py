"""Units of measure: the symbol that a value carries, how it is written out, and how it is abbreviated.

The symbols are the usual ones (SI, and UCUM-like for time: `a` is a year, `mo` a month, `wk` a week). A value stays in
the unit that was written: `5 miles` is 5 `mi`.
"""

from typing import Final

TIME: Final = {
    "s": ("second",), "min": ("minute",), "h": ("hour",), "d": ("day",), "wk": ("week",), "mo": ("month",),
    "a": ("year",), "decade": ("decade",),
}  # fmt: skip

WORDS: Final = TIME | {
    "nm": ("nanometre", "nanometer"), "µm": ("micrometre", "micrometer", "micron"),
    "mm": ("millimetre", "millimeter"), "cm": ("centimetre", "centimeter"), "m": ("metre", "meter"),
    "km": ("kilometre", "kilometer"), "in": ("inch",), "ft": ("foot",), "yd": ("yard",), "mi": ("mile",),
    "nmi": ("nautical mile",), "ly": ("light year", "light-year"),
    "mg": ("milligram", "milligramme"), "g": ("gram", "gramme"), "kg": ("kilogram", "kilogramme", "kilo"),
    "t": ("tonne", "metric ton"), "Mt": ("megaton", "megatonne"), "kt": ("kiloton", "kilotonne"), "ton": ("ton",),
    "lb": ("pound",), "oz": ("ounce",), "ct": ("carat",),
    "ml": ("millilitre", "milliliter"), "l": ("litre", "liter"), "gal": ("gallon",), "pt": ("pint",),
    "bbl": ("barrel",), "bu": ("bushel",),
    "ha": ("hectare",), "acre": ("acre",), "m²": ("square metre", "square meter"),
    "km²": ("square kilometre", "square kilometer"), "mi²": ("square mile",), "ft²": ("square foot",),
    "m³": ("cubic metre", "cubic meter"), "ft³": ("cubic foot",), "km³": ("cubic kilometre", "cubic kilometer"),
    "°C": ("degree celsius", "degree centigrade"), "°F": ("degree fahrenheit",), "K": ("kelvin",), "°": ("degree",),
    "W": ("watt",), "kW": ("kilowatt",), "MW": ("megawatt",), "GW": ("gigawatt",), "TW": ("terawatt",),
    "kWh": ("kilowatt hour", "kilowatt-hour"), "MWh": ("megawatt hour", "megawatt-hour"),
    "GWh": ("gigawatt hour", "gigawatt-hour"), "TWh": ("terawatt hour", "terawatt-hour"),
    "V": ("volt",), "hp": ("horsepower",), "J": ("joule",),
    "kB": ("kilobyte",), "MB": ("megabyte",), "GB": ("gigabyte",), "TB": ("terabyte",), "Mbit": ("megabit",),
    "Gbit": ("gigabit",), "Hz": ("hertz",), "kHz": ("kilohertz",), "MHz": ("megahertz",), "GHz": ("gigahertz",),
    "kn": ("knot",), "hPa": ("hectopascal",), "mbar": ("millibar",), "dB": ("decibel",),
    "mSv": ("millisievert",), "µSv": ("microsievert",),
}  # fmt: skip
"""Each symbol with its words in the singular."""

PLURALS: Final = {
    "foot": "feet",
    "inch": "inches",
    "hertz": "hertz",
    "horsepower": "horsepower",
    "kelvin": "kelvin",
}
"""Plurals that are not the singular with an `s` at the end of its noun."""

SYMBOLS: Final = {
    "km": "km", "KM": "km", "cm": "cm", "mm": "mm", "m": "m", "ft": "ft", "yds": "yd", "mi": "mi", "nmi": "nmi",
    "kg": "kg", "KG": "kg", "kgs": "kg", "mg": "mg", "lb": "lb", "lbs": "lb", "oz": "oz", "ml": "ml", "mL": "ml",
    "ha": "ha", "km²": "km²", "km2": "km²", "sq km": "km²", "sq. km": "km²", "sq mi": "mi²", "m²": "m²", "m2": "m²",
    "sq m": "m²", "sq ft": "ft²", "m³": "m³", "m3": "m³", "°C": "°C", "° C": "°C", "ºC": "°C", "°F": "°F",
    "° F": "°F", "ºF": "°F", "°": "°", "C": "°C", "F": "°F", "kW": "kW", "MW": "MW", "GW": "GW", "TW": "TW",
    "kWh": "kWh", "MWh": "MWh", "GWh": "GWh", "TWh": "TWh", "kB": "kB", "KB": "kB", "MB": "MB", "GB": "GB",
    "TB": "TB", "Mbps": "Mbit/s", "Mbit/s": "Mbit/s", "Gbps": "Gbit/s", "mph": "mi/h", "MPH": "mi/h", "km/h": "km/h",
    "kph": "km/h", "kmh": "km/h", "kmph": "km/h", "m/s": "m/s", "km/s": "km/s", "hPa": "hPa", "mbar": "mbar",
    "Hz": "Hz", "kHz": "kHz", "MHz": "MHz", "GHz": "GHz", "hp": "hp", "dB": "dB", "bpd": "bbl/d", "mSv": "mSv",
    "hr": "h", "hrs": "h", "mins": "min", "secs": "s", "yrs": "a",
}  # fmt: skip
"""Abbreviations as written, capitals and all, to the symbol that the value carries."""

ATTACHED: Final = frozenset(("C", "F", "m"))
"""Abbreviations that count only right behind the digits: `30C`, not `30 C`."""


def spellings() -> dict[str, str]:
    """Every written-out form in lower case, singular and plural, to its symbol."""
    forms: dict[str, str] = {}
    for symbol, words in WORDS.items():
        for word in words:
            forms[word] = forms[_plural(word)] = symbol
    return forms


def _plural(word: str) -> str:
    head, _, tail = word.rpartition(" ")
    if head == "degree":
        return f"degrees {tail}"
    return f"{head} {PLURALS.get(tail, tail + 's')}".strip()
