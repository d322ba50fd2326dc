"""Sums of money: `$1.2bn`, `US$5 million`, `EUR 20`, `five million euros`, `20 pence` (0.20 GBP)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from enrichment.values import currencies, pounds, ranges
from enrichment.values.number import Number
from enrichment.values.scales import MONEY_SCALES
from enrichment.values.written import HYPHEN, SPACE, Written, plain
from schemas.annotations import ValueType

_SURE: Final = 0.98
_LIKELY: Final = 0.75
"""For a bare `$`, `dollars` and the other nouns that more than one country uses."""

_LONGEST_SIGN: Final = 9
_SIGNS: Final = "|".join(re.escape(sign) for sign in sorted(currencies.SYMBOLS, key=len, reverse=True))
_BEFORE: Final = re.compile(
    rf"(?:(?<![A-Za-z.$])(?P<sign>{_SIGNS}){SPACE}?|\b(?P<code>{'|'.join(sorted(currencies.CODES))})[ \u00a0]?[$€£¥]?)$"
)
_NOUNS: Final = frozenset((*currencies.SURE, *currencies.LIKELY, *currencies.NATIONS))
_NATIONS: Final = frozenset(nation for nations in currencies.NATIONS.values() for nation in nations)
_AFTER: Final = re.compile(
    rf"(?:{SPACE}|{HYPHEN})(?:of{SPACE}an?{SPACE}|an?{SPACE})?"
    rf"(?:(?P<nation>U\.S\.|{'|'.join(sorted(_NATIONS, key=len, reverse=True))}|[a-z]{{3,15}}){SPACE})??"
    rf"(?P<noun>{'|'.join(sorted(_NOUNS, key=len, reverse=True))})s?(?:{SPACE}sterling)?\b",
    re.IGNORECASE,
)
_TRAILING: Final = re.compile(
    rf"{SPACE}?(?P<sign>[€£₽₴₫])|(?P<pence>p)(?![\w.])|{SPACE}(?P<code>{'|'.join(sorted(currencies.CODES))})\b"
)
_LETTER: Final = re.compile(rf"{SPACE}?(?P<letter>[kKmMbBtT]|cr|Cr)(?![\w'’])")
_NATION_AFTER_SIGN: Final = re.compile(
    rf"{SPACE}(?P<nation>US|U\.S\.|Canadian|Australian|Singapore|Hong{SPACE}Kong|New{SPACE}Zealand)(?:{SPACE}dollars?)?\b"
)


@dataclass(frozen=True, slots=True)
class _Currency:
    code: str
    start: int
    end: int
    confidence: float
    part: Decimal = Decimal(1)


def find(text: str, numbers: Sequence[Number]) -> list[Written]:
    """Every sum, in any order. Of a range (`£3-4 million`) both ends are sums, each on its own digits.

    The value is in whole units of the currency; `unit` is its ISO 4217 code.
    """
    joined = ranges.pairs(text, numbers)
    lower = {high: numbers[low] for low, high in joined.items()}
    lettered = [_with_letter(text, number, lower.get(place)) for place, number in enumerate(numbers)]
    numbers = ranges.shared(lettered, joined)
    signed = {place: sign for place, number in enumerate(numbers) if (sign := _currency(text, number))}
    for low, high in joined.items():
        if low in signed and high not in signed and signed[low].start < numbers[low].start:
            sign, number = signed[low], numbers[high]
            signed[high] = _Currency(sign.code, number.start, number.end, sign.confidence, sign.part)
    found = {place: _sum(numbers[place], currency) for place, currency in signed.items()}
    return [*found.values(), *ranges.lower_ends(numbers, joined, found)]


def _sum(number: Number, currency: _Currency) -> Written:
    value = plain(number.value * currency.part)
    return Written(currency.start, currency.end, ValueType.MONEY, value, currency.code, currency.confidence)


def _with_letter(text: str, number: Number, lower: Number | None) -> Number:
    """`5m` as five million where money is named before or after it, or before its lower end (`£4-5m`)."""
    letter = _LETTER.match(text, number.end)
    if not letter or number.scale > 1:
        return number
    scaled = number.scaled(MONEY_SCALES[letter["letter"].lower()], letter.end())
    signed = _before(text, number) or (lower and _before(text, lower))
    return scaled if signed or _trailing(text, scaled) or _named(text, scaled) else number


def _currency(text: str, number: Number) -> _Currency | None:
    before = _before(text, number)
    if before:
        code = before["code"] or currencies.SYMBOLS[before["sign"]]
        start = number.start - (before.end() - before.start())
        if before["sign"] == "$":
            return _dollars(text, number, start)
        return _Currency(code, start, _past_noun(text, number, code), _SURE)
    return _trailing(text, number) or _named(text, number)


def _before(text: str, number: Number) -> re.Match[str] | None:
    return _BEFORE.search(text[max(0, number.start - _LONGEST_SIGN) : number.start])


def _dollars(text: str, number: Number, start: int) -> _Currency:
    """A bare `$` is taken for US dollars, and less surely than a sum that says so: `$5 million Canadian`."""
    named = _NATION_AFTER_SIGN.match(text, number.end)
    if not named:
        return _Currency("USD", start, _past_noun(text, number, "USD"), _LIKELY)
    nation = _folded(named["nation"])
    return _Currency(currencies.NATIONS["dollar"][nation], start, named.end(), _SURE)


def _past_noun(text: str, number: Number, code: str) -> int:
    """Where the sum ends: after the noun too, where sign and noun say the same (`US$5 million dollars`)."""
    named = _named(text, number)
    return named.end if named and named.code == code else number.end


def _trailing(text: str, number: Number) -> _Currency | None:
    match = _TRAILING.match(text, number.end)
    if not match:
        return None
    if match["pence"]:
        return _Currency("GBP", number.start, match.end(), _LIKELY, Decimal("0.01")) if number.scale == 1 else None
    code = match["code"] or currencies.SYMBOLS[match["sign"]]
    return _Currency(code, number.start, match.end(), _SURE)


def _named(text: str, number: Number) -> _Currency | None:
    match = _AFTER.match(text, number.end)
    if not match:
        return None
    noun = match["noun"].lower()
    if match.group().lower().endswith(("pound", "pounds")) and pounds.weigh(text, number, match.end()):
        return None
    code, confidence = _code(noun, _folded(match["nation"] or ""), number)
    if not code:
        return None
    part = currencies.HUNDREDTHS.get(noun, Decimal(1))
    return _Currency(code, number.start, match.end(), confidence, part)


def _code(noun: str, nation: str, number: Number) -> tuple[str, float]:
    if nation:
        return currencies.NATIONS.get(noun, {}).get(nation, ""), _SURE
    if noun in currencies.ENGLISH_WORDS and number.value < 1000 and noun != "pound":
        return "", 0.0
    if noun in currencies.SURE:
        return currencies.SURE[noun], _SURE
    return currencies.LIKELY.get(noun, ""), _LIKELY


def _folded(nation: str) -> str:
    return " ".join(nation.replace(".", "").lower().split())
