"""Weekdays: `Thursday`, `last Tuesday`, `on Friday night`, `Monday next week`."""

import datetime
import re
from collections.abc import Iterator
from typing import Final

from enrichment.values import calendar
from enrichment.values.calendar import WEEKDAY
from enrichment.values.tense import Tense, tense
from enrichment.values.windows import around, matches
from enrichment.values.written import HYPHEN, SPACE, Written
from schemas.annotations import ValueType

_NAMED: Final = re.compile(
    r"\b(?:Black|Good|Easter|Ash|Palm|Holy|Maundy|Bloody|Cyber|Giving|Super|Bowl|Fat|Shrove|Whit|Red|Sheffield|Ruby"
    r"|[Ee]very|[Ee]ach|[Aa]n?|[Aa]ny|[Tt]he|BLACK|EASTER|GOOD)"
    rf"{SPACE}$|{HYPHEN}$"
)
"""What makes it a feast, a name or a habit instead of one day."""

_NAME_AFTER: Final = re.compile(
    rf"{SPACE}(?:Times|Telegraph|Mirror|Express|Mail|Herald|Night{SPACE}(?:Live|Football)"
    rf"|[Tt]he{SPACE}13th|Agreement|World)\b|{HYPHEN}"
)
_WEEKDAY: Final = re.compile(
    rf"(?:\b(?i:this{SPACE})?(?P<which>(?i:last|past|next|this|coming)){SPACE})?\b(?P<day>{WEEKDAY})"
    rf"(?:{SPACE}(?P<week>last|this|next){SPACE}week\b)?(?:{SPACE}(?:morning|afternoon|evening|night)\b)?"
)
_DAY: Final = re.compile("day|DAY")
_WEEKS: Final = {"last": -7, "this": 0, "next": 7}
_SURE: Final = 0.9
_UNSURE: Final = 0.7
"""For `next` and `this`, which people use for two different weeks, and for a day in the future."""


def find(text: str, anchor: datetime.date) -> Iterator[Written]:
    """Each weekday as a date, by place.

    The nearest one up to the story's own date; where the sentence speaks of the future, the nearest from it on.
    """
    for match in matches(_WEEKDAY, text, around(_DAY, text)):
        if _NAMED.search(text[max(0, match.start() - 12) : match.start()]) or _NAME_AFTER.match(text, match.end()):
            continue
        days, confidence = _days(text, match, anchor.weekday())
        if day := calendar.moved(anchor, days):
            yield Written(match.start(), match.end(), ValueType.DATE, day.isoformat(), None, confidence)


def _days(text: str, match: re.Match[str], today: int) -> tuple[int, float]:
    """How many days from the story's date, and how sure."""
    wanted = calendar.weekday(match["day"])
    ahead, behind = (wanted - today) % 7, -((today - wanted) % 7)
    which = (match["which"] or "").lower()
    if match["week"]:
        return wanted - today + _WEEKS[match["week"]], _SURE
    if which in ("last", "past"):
        return behind or -7, _SURE
    if which == "next":
        return ahead or 7, _UNSURE
    time = tense(text, match.start(), match.end())
    if which in ("this", "coming"):
        return (behind if which == "this" and time is Tense.PAST else ahead), _UNSURE
    return (ahead, _UNSURE) if time is Tense.FUTURE else (behind, _SURE)
