"""The fields of our own JSON form: lenient about names, strict about values, strictest about an embargo."""

import re
from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Annotated, Any

from pydantic import AwareDatetime, BeforeValidator, Field

from schemas.base import Open
from schemas.story import Status
from wires.limits import FIELD_LIMIT
from wires.times import to_time

NAMES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "uri": ("uri", "id"),
        "url": ("url",),
        "version": ("version",),
        "headline": ("headline", "title"),
        "byline": ("byline",),
        "slug": ("slug", "slugline"),
        "located": ("located",),
        "language": ("language",),
        "published": ("published", "date"),
        "version_created": ("versioncreated", "updated"),
        "body_text": ("bodytext", "text", "body"),
        "source": ("source",),
    }
)
"""Our name of a field to the sender's names for it, best first, folded: without case, underscores and hyphens."""

STATUS = "status"
EMBARGO = "embargoed_until"
_STATUSES = frozenset({"status", "pubstatus"})
_STRICTNESS = (Status.USABLE, Status.WITHHELD, Status.CANCELED)
_DIGITS = re.compile(r"\d{1,18}", re.ASCII)


def select(fields: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, str]]:
    """Values under our names, and for each of our names the one that the sender wrote. Blank fields are left out.

    Of the fields that say whether a story may be used every one counts: `status` and `embargoed_until` are lists, the
    second of all fields with "embargo" in their names.
    """
    folded = [(_fold(name), name) for name, value in fields.items() if not _blank(value)]
    written = {fold: name for fold, name in reversed(folded)}
    ours = {ours: _first(names, written) for ours, names in NAMES.items()}
    ours = {name: sender for name, sender in ours.items() if sender}
    values = {name: fields[sender] for name, sender in ours.items()}
    statuses = [name for fold, name in folded if fold in _STATUSES]
    embargoes = [name for fold, name in folded if "embargo" in fold and fields[name] is not False]
    for name, senders in ((STATUS, statuses), (EMBARGO, embargoes)):
        if senders:
            ours[name] = ", ".join(senders)
            values[name] = [fields[sender] for sender in senders]
    return values, ours


def _first(names: tuple[str, ...], written: Mapping[str, str]) -> str:
    return next((written[name] for name in names if name in written), "")


def _fold(name: str) -> str:
    return name.replace("_", "").replace("-", "").lower()


def _blank(value: object) -> bool:
    return value is None or (isinstance(value, str) and (not value or value.isspace()))


def _identifier(value: object) -> object:
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


def _whole(value: object) -> object:
    if isinstance(value, str) and _DIGITS.fullmatch(value.strip()):
        return int(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    raise ValueError("is not a whole number")


def _status(value: object) -> Status:
    word = value.strip().lower() if isinstance(value, str) else ""
    try:
        return Status("canceled" if word == "cancelled" else word)
    except ValueError as error:
        raise ValueError(f"is none of {', '.join(Status)}") from error


def _strictest(values: list[object]) -> Status:
    return max((_status(value) for value in values), key=_STRICTNESS.index)


def _time(value: object) -> datetime:
    if not isinstance(value, str):
        raise ValueError("is not a time in ISO 8601 as text")
    return to_time(value)


def _time_if_any(value: object) -> datetime | None:
    try:
        return _time(value)
    except ValueError:
        return None


def _latest(values: list[object]) -> datetime:
    return max(_time(value) for value in values)


Text = Annotated[str, Field(max_length=FIELD_LIMIT)]


class OwnStory(Open):
    """One story as our own form has it, under our names.

    Of several statuses the strictest counts, of several embargoes the latest. A `published` that cannot be read is
    `None`: nothing hangs on it, and real archives hold "nan" there. Every other field that cannot be read is an error.
    """

    uri: Annotated[Text, BeforeValidator(_identifier)] = ""
    url: Text = ""
    version: Annotated[int | None, Field(ge=0), BeforeValidator(_whole)] = None
    status: Annotated[Status, BeforeValidator(_strictest)] = Status.USABLE
    headline: Text = ""
    byline: Text = ""
    slug: Text = ""
    located: Text = ""
    language: Text = ""
    published: Annotated[AwareDatetime | None, BeforeValidator(_time_if_any)] = None
    version_created: Annotated[AwareDatetime | None, BeforeValidator(_time)] = None
    embargoed_until: Annotated[AwareDatetime | None, BeforeValidator(_latest)] = None
    body_text: str = ""
    source: Text = ""
