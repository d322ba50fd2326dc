"""Numbers in digits, with or without a scale: `1,234.5`, `1.2 million`, `2½`, `3 1/2`, and all numbers of a text."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from enrichment.values import spelled
from enrichment.values.number import Number
from enrichment.values.overlaps import apart
from enrichment.values.scales import SCALES
from enrichment.values.written import HYPHEN, SPACE

_VULGAR: Final = {
    "½": "0.5",
    "¼": "0.25",
    "¾": "0.75",
    "⅓": "0.3333",
    "⅔": "0.6667",
    "⅕": "0.2",
    "⅛": "0.125",
}

_GROUPED: Final = "|".join(
    (
        r"[0-9]{1,3}(?:,[0-9]{3}){1,5}",
        r"[0-9]{1,3}(?:[\u00a0\u2009\u202f][0-9]{3}){1,5}",
        r"[0-9]{1,3}(?:\.[0-9]{3}){2,5}",
        r"[0-9]{1,3}(?: [0-9]{3}){2,5}",
        r"[0-9]{1,2}(?:,[0-9]{2}){1,3},[0-9]{3}",
    )
)
"""Thousands set off by commas, thin spaces or (twice and more) full stops or blanks; lakhs as India groups them."""

_FRACTION: Final = rf"(?:{SPACE}|{HYPHEN})?(?P<vulgar>[½¼¾⅓⅔⅕⅛])|{SPACE}(?P<over>[1-9]/[2-9](?![0-9/]))"
_SCALE: Final = (
    rf"(?P<scale>(?:{SPACE}|{HYPHEN})(?:hundred|thousand|million|billion|trillion|lakh|crore)\b"
    rf"|{SPACE}?(?:mn|bn|tn|trn)\b)"
)

_DIGITS: Final = re.compile(
    rf"(?<![0-9])(?<![0-9][.,/])(?!(?<=[0-9] )[0-9]{{3}}(?![0-9]))(?:(?P<only>[½¼¾⅓⅔⅕⅛]|[1-9]/[2-9](?![0-9/]))"
    rf"|(?:(?P<grouped>{_GROUPED})(?![0-9])|(?P<run>[0-9]{{1,15}}))(?P<point>\.[0-9]{{1,9}})?(?![0-9]|[.,][0-9])"
    rf"(?:{_FRACTION})?(?P<half>{SPACE}and{SPACE}a{SPACE}half\b)?)"
    rf"{_SCALE}?{_SCALE.replace('P<scale>', 'P<more>')}?",
    re.IGNORECASE,
)
"""Starts only where a run of digits starts, and every part is bounded: the work grows with the text and no faster."""

_FIGURES: Final = re.compile("[0-9]+|[½¼¾⅓⅔⅕⅛]")
_PADDED: Final = re.compile("0[0-9]")
"""Codes and clock times, or the rest of a number grouped in a way that we do not read."""


def find(text: str) -> list[Number]:
    """Every number of `text`, in digits or words, by place. `two-thirds` is 0.6667: four places where it never ends."""
    return apart(text, [*_in_digits(text), *spelled.find(text)])


def _in_digits(text: str) -> Iterator[Number]:
    end = 0
    for figures in _FIGURES.finditer(text):
        match = _DIGITS.match(text, figures.start()) if figures.start() >= end else None
        if not match or _PADDED.match(text, match.start()):
            continue
        end = match.end()
        scale = Decimal(1)
        for word in (match["scale"], match["more"]):
            scale *= SCALES[word.strip(" \n\u00a0\u2009\u202f-\u2010\u2011").lower()] if word else 1
        yield Number(match.start(), match.end(), _mantissa(match), scale)


def _mantissa(match: re.Match[str]) -> Decimal:
    if match["only"]:
        return _part(match["only"])
    whole = Decimal(re.sub("[^0-9]", "", match["grouped"] or match["run"]) + (match["point"] or ""))
    return whole + _part(match["vulgar"] or match["over"]) + (Decimal("0.5") if match["half"] else 0)


def _part(written: str | None) -> Decimal:
    if not written:
        return Decimal(0)
    if written in _VULGAR:
        return Decimal(_VULGAR[written])
    over, under = written.split("/")
    return round(Decimal(over) / Decimal(under), 4)
