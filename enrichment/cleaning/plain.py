"""Cleaning of plain text: headline and body, and the account of what was done."""

from collections import Counter
from types import MappingProxyType

from enrichment.cleaning import characters, encoding, lines
from enrichment.cleaning.rules import Rule, apply
from schemas.annotations import Cleaning, Repair

BY = "copydesk-plain-1"
AS_IS = "copydesk-as-is-1"

# Line ends come before mojibake, which is repaired line by line; characters that go away come before the blanks and
# lines that they may have kept apart.
_CHARACTERS: dict[str, Rule] = {
    "lone-surrogate": encoding.lone_surrogates,
    "line-end": lines.line_end,
    "mojibake": encoding.mojibake,
    "control": characters.control,
    "zero-width": characters.zero_width,
    "soft-hyphen": characters.soft_hyphen,
    "direction-mark": characters.direction,
    "odd-blank": characters.blank,
    "nfc": encoding.composed,
}
BODY = MappingProxyType(
    {
        **_CHARACTERS,
        "trailing-blank": lines.trailing_blank,
        "blank-lines": lines.blank_lines,
        "edges": lines.edges,
    }
)
HEADLINE = MappingProxyType({**_CHARACTERS, "one-line": lines.one_line})
CARRIED = MappingProxyType({"lone-surrogate": encoding.lone_surrogates})


def clean(headline: str, body: str) -> tuple[str, str, Cleaning]:
    """The clean headline and body, and what was done to both.

    Cleaning what is clean changes nothing: text that needs no repair comes out identical, with no repairs listed. Runs
    in time proportional to the text.
    """
    headline, in_headline = apply(headline, HEADLINE)
    cleaned, in_body = apply(body, BODY)
    return headline, cleaned, _account(len(body), len(cleaned), in_headline + in_body, BY)


def as_is(headline: str, body: str) -> tuple[str, str, Cleaning]:
    """Headline and body as given, of the same length; only lone surrogates, which no JSON can carry, are replaced."""
    headline, in_headline = apply(headline, CARRIED)
    carried, in_body = apply(body, CARRIED)
    return headline, carried, _account(len(body), len(carried), in_headline + in_body, AS_IS)


def _account(raw_length: int, clean_length: int, repairs: Counter[str], by: str) -> Cleaning:
    listed = tuple(Repair(rule=rule, count=count) for rule, count in sorted(repairs.items()))
    return Cleaning(raw_length=raw_length, clean_length=clean_length, repairs=listed, by=by)
