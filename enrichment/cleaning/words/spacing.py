"""Stray blanks before punctuation."""

import re
from collections.abc import Iterable

from enrichment.cleaning.edits import Edit

KIND = "spacing"

_BEFORE = re.compile(r"(?<=[\w)”’\"%])(?<!\d) +(?=[,.](?! ?\.)(?:[\s”’\"]|$))")
_FRENCH = re.compile(r"(?<=[\w)”’]) +(?=[;!?](?:\s|$))")
_ENGLISH = re.compile(r"\b(?:the|of|and|that) ")
_OTHER = re.compile(r"\b(?:le|la|les|des|une|est|dans|pour) ")
_APOSTROPHE = re.compile(r"(?<=[a-z]) (?=[’']s )")


def spacing(text: str) -> Iterable[Edit]:
    """Blanks before a comma or a full stop go; before other marks only in English, since French wants them there."""
    found: list[Edit] = []
    if " ," in text or " ." in text:
        found += _removed(_BEFORE, text, "blank-before-mark")
    if (" ;" in text or " !" in text or " ?" in text) and _ENGLISH.search(text) and not _OTHER.search(text):
        found += _removed(_FRENCH, text, "blank-before-mark")
    if " ’s " in text or " 's " in text:
        found += _removed(_APOSTROPHE, text, "blank-before-apostrophe")
    return found


def _removed(pattern: re.Pattern[str], text: str, rule: str) -> Iterable[Edit]:
    return [Edit(found.start(), found.end(), "", KIND, rule, 0.95) for found in pattern.finditer(text)]
