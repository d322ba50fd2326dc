"""Whether a passage speaks of what was or of what is to come: it decides which Friday `on Friday` is."""

import re
from enum import Enum
from typing import Final


class Tense(Enum):
    """What the words around a date say of its side of the story's date."""

    PAST = "past"
    FUTURE = "future"
    UNKNOWN = "unknown"


_REACH: Final = 120
_OPENING: Final = re.compile(r"\W{0,3}(?:(?:late|early|on|by|but|and|until)\s{0,2}){0,3}", re.IGNORECASE)
"""What may stand before a date that opens its sentence: `On Friday, the court will rule`."""

_STOP: Final = re.compile(r"[.!?;:][\s”\"’]|\n")
_TURN: Final = re.compile(
    r"\b(?:who|which|that|after|when|where|because|following|said|says|told|announced|reported|added|confirmed)\b",
    re.IGNORECASE,
)
"""Words after which the tense of what came before no longer counts."""

_TOLD: Final = re.compile(r"\b(?:said|told|announced|reported|added|confirmed|after|following)\b", re.IGNORECASE)
_FUTURE: Final = re.compile(
    r"\b(?:will|won['’]t|shall|scheduled|slated|set (?:to|for)|due(?! to (?:the|an?|lack|its|their)\b)|expected"
    r"|plan(?:s|ned)? (?:to|for)|planning|going to|is to|are to|to be held"
    r"|ahead of|deadline|upcoming|until|effective|(?:extended|postponed|delayed|adjourned|rescheduled) to"
    r"|begin(?:s|ning)?|start(?:s|ing)?)\b|['’]ll\b",
    re.IGNORECASE,
)
_PAST: Final = re.compile(
    r"\b(?:was|were|had|did|has|have|been|went|took|came|began|won|lost|left|made|gave|held|met|found|since"
    r"|[a-z]{2,20}ed)\b",
    re.IGNORECASE,
)
_WILL: Final = re.compile(r"\s(?:will|is to|are to)\b")
_AHEAD: Final = re.compile(r"\b(?:will|shall|is to|are to|is set to|are set to)\b", re.IGNORECASE)


def tense(text: str, start: int, end: int) -> Tense:
    """The tense of the sentence around `text[start:end]`. Looks no further than 120 code points either way."""
    before = _since_last(_STOP, text[max(0, start - _REACH) : start])
    if _OPENING.fullmatch(before):
        return _ahead(text[end : end + _REACH])
    clause = _since_last(_TURN, before)
    if _FUTURE.search(clause) or (_WILL.match(text, end) and not _PAST.search(clause)):
        return Tense.FUTURE
    if _TOLD.search(before) or _PAST.search(clause):
        return Tense.PAST
    return Tense.UNKNOWN


def _ahead(after: str) -> Tense:
    stop = _STOP.search(after)
    clause = after[: stop.start()] if stop else after
    turn = _TURN.search(clause)
    clause = clause[: turn.start()] if turn else clause
    future, past = _AHEAD.search(clause), _PAST.search(clause)
    if future and not (past and past.start() < future.start()):
        return Tense.FUTURE
    return Tense.PAST if past else Tense.UNKNOWN


def _since_last(mark: re.Pattern[str], text: str) -> str:
    ends = [match.end() for match in mark.finditer(text)]
    return text[ends[-1] :] if ends else text
