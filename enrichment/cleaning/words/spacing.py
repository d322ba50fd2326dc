"""Stray blanks before punctuation."""

import re
from collections.abc import Iterable

from enrichment.cleaning.edits import Edit

KIND = "spacing"

_BEFORE = re.compile(r"(?<=[\w)”’\"%])(?<!\d) +(?=[,.](?:[\s”’\"]|$))")
_FRENCH = re.compile(r"(?<=[\w)”’]) +(?=[;!?](?:\s|$))")
_ENGLISH = re.compile(r"\b(?:the|of|and|that) ")
_OTHER = re.compile(r"\b(?:le|la|les|des|une|est|dans|pour) ")
_AROUND_APOSTROPHE = re.compile(r"(?<=[a-z]) (?=[’']s )")


def spacing(text: str) -> Iterable[Edit]:
    """Blanks before a comma or a full stop go; before other marks only in English, since French wants them there."""
    patterns = [(_BEFORE, "blank-before-mark")]
    if _ENGLISH.search(text) and not _OTHER.search(text):
        patterns += [(_FRENCH, "blank-before-mark"), (_AROUND_APOSTROPHE, "blank-before-apostrophe")]
    return [
        Edit(found.start(), found.end(), "", KIND, rule, 0.95)
        for pattern, rule in patterns
        for found in pattern.finditer(text)
    ]
