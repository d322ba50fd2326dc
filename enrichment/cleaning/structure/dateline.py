"""Where a story was filed: HONG KONG, March 21 (CNN) —."""

import re

from enrichment.cleaning.paragraphs.labels import DATE
from schemas.annotations import Dateline

_AGENCY = r"[A-Z][\w&.’' -]{1,30}?(?:/[A-Z][\w&.’' -]{1,20})?"
_PLACE = r"[A-Z][\w.’'-]+(?:[ /][A-Z][\w.’'-]+){0,3}(?:, [A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,2})?"
_CAPITALS = r"[A-Z][A-Z.’'-]{2,}(?:[ /][A-Z][A-Z.’'-]+){0,3}(?:, [A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+)?)?"
_DASH = r"\s*(?:--?|[–—])\s+"
_WITH_AGENCY = re.compile(
    rf"(?:(?P<place>{_PLACE})(?:[,.]? (?P<date>(?i:{DATE})))?,? )?\((?P<agency>{_AGENCY})\)(?:{_DASH}|\s+|(?=[A-Z]))"
)
_ALONE = re.compile(
    rf"(?P<place>{_CAPITALS})(?:,? (?P<date>(?i:{DATE})))?(?:\s*(?:--|[–—])\s*|\s+-\s+|:\s+)(?=[A-Z“\"‘'])"
)
_LABEL = re.compile(
    r"(?:UPDATE|BREAKING|EXCLUSIVE|WATCH|READ|CORRECTION|RELATED|OPINION|ANALYSIS|NOTE|EDITOR|FACTBOX|LIVE|VIDEO|MORE)"
)
_NO_AGENCY = frozenset("pictured left right file".split())


def dateline(paragraph: str) -> Dateline | None:
    """The dateline at the start of a paragraph, if it has one."""
    found = _WITH_AGENCY.match(paragraph)
    if found is not None and found["agency"].lower() not in _NO_AGENCY:
        return _dateline(found, found["agency"])
    found = _ALONE.match(paragraph)
    if found is not None and 4 < len(found["place"]) < 40 and not _LABEL.match(found["place"]):
        return _dateline(found, "")
    return None


def _dateline(found: re.Match[str], agency: str) -> Dateline:
    text = found[0].rstrip(" -–—:")
    return Dateline(text=text, place=found["place"] or "", agency=agency, date=found["date"] or "")
