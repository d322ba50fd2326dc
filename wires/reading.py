"""One message to stories: the content type decides the parser, and where there is none, a careful look at the bytes."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from schemas.causes import Cause
from schemas.errors import CopyError
from schemas.story import RawStory
from wires import limits, order, own, page, plain, sniff
from wires.message import Message, message


@dataclass(frozen=True, slots=True)
class Format:
    """One way to write copy: its name, its media type and its parser."""

    name: str
    media: str
    parse: Callable[[Message], list[RawStory]]


PLAIN = Format("plain", plain.MEDIA, plain.parse)
OWN = Format("own", own.MEDIA, own.parse)
PAGE = Format("page", page.MEDIA, page.parse)

WITHDRAW = Format("order", order.WITHDRAW, order.withdraw)
REVIVE = Format("order", order.REVIVE, order.revive)

FORMATS: Mapping[str, Format] = MappingProxyType({form.media: form for form in (PLAIN, OWN, PAGE, WITHDRAW, REVIVE)})
"""Every format that we read, by media type."""

UNDECLARED = frozenset({"", "application/octet-stream"})
"""Content types that say nothing. The second is what clients send that were not told what they send."""

_LOOKS = {sniff.TEXT: PLAIN, sniff.JSON_OBJECT: OWN}


def decode(value: bytes, headers: Iterable[tuple[str, bytes]] = (), key: bytes | None = None) -> list[RawStory]:
    """The stories of one message, at least one. The same arguments always give the same stories.

    `headers` and `key` are Kafka's: `content-type` picks the parser, `ce_source` names the feed, and the key is the
    id of a story that has none. Raises `CopyError` with the quarantine cause for what cannot be used, nothing else.
    """
    copy = message(value, headers, key)
    return recognise(copy).parse(copy)


def recognise(copy: Message) -> Format:
    """The format of a message.

    Raises `CopyError`: `too-large`, `empty`, or `unknown-format` with what the bytes look like. A declared type is
    believed or refused; only a message without one is looked at, and then only a JSON object or plain text is taken.
    """
    limits.check(copy)
    if not copy.value:
        raise CopyError(Cause.EMPTY, "The message is empty.")
    declared = copy.content_type
    form = FORMATS.get(declared.media)
    if form is not None:
        return form
    looks = sniff.look(copy.value)
    if declared.media in UNDECLARED and looks in _LOOKS:
        return _LOOKS[looks]
    said = "has no content type" if declared.media in UNDECLARED else f"has a content type we do not read ({declared})"
    raise CopyError(Cause.UNKNOWN_FORMAT, f"The message {said} and looks like {looks}.")


def key_of(value: bytes, headers: Iterable[tuple[str, bytes]] = ()) -> bytes | None:
    """The key to send a message under: the uri that its story will be published under, so that all of a story's
    events meet in one partition. `None` where the copy cannot be read; it then goes to quarantine from anywhere.
    """
    try:
        return decode(value, headers)[0].uri.encode()
    except CopyError:
        return None
