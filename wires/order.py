"""Orders of the desk, on `wire.raw` like copy so that they keep their place among it: withdraw a story, lift a kill.

| what | field |
|---|---|
| which story | `uri`; else the message's key |
| as what | `status`: withheld (the default) or canceled, which is final; only to withdraw |
| up to which version | `version`: a whole number; without it every version so far |

An order wins over copy of the same version. Whoever may write to `wire.raw` may give one.
"""

from typing import Literal

from pydantic import Field, ValidationError

from schemas.base import Open
from schemas.causes import Cause
from schemas.errors import CopyError
from schemas.story import RawStory, Status
from wires.identity import story_uri
from wires.message import Message

WITHDRAW = "application/vnd.copydesk.withdraw+json"
REVIVE = "application/vnd.copydesk.revive+json"
ORDERS = frozenset({WITHDRAW, REVIVE})


class _Order(Open):
    uri: str = ""
    status: Literal["withheld", "canceled"] = "withheld"
    version: int | None = Field(default=None, ge=0)


def withdraw(copy: Message) -> list[RawStory]:
    """The story to withdraw, without text. Raises `CopyError`: `invalid-story` naming the field that is wrong."""
    order = _read(copy)
    return [_story(copy, order, WITHDRAW, Status(order.status), order.version)]


def revive(copy: Message) -> list[RawStory]:
    """The story whose kill or withholding is lifted, without text: its next usable copy is published again."""
    return [_story(copy, _read(copy), REVIVE, Status.WITHHELD, None)]


def _read(copy: Message) -> _Order:
    try:
        return _Order.model_validate_json(copy.value)
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        field = ascii(".".join(str(part) for part in first["loc"])[:80])
        raise CopyError(Cause.INVALID_STORY, f"The order's field {field}: {first['msg'][:200]}.", field) from error


def _story(copy: Message, order: _Order, form: str, status: Status, version: int | None) -> RawStory:
    if not order.uri.strip() and not copy.key:
        raise CopyError(Cause.INVALID_STORY, "The order does not say which story it means.", "uri")
    uri = story_uri(copy, own=order.uri)
    return RawStory(uri=uri, version=version, status=status, source=copy.source, format=form)
