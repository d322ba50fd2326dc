"""How much one story may hold."""

from schemas.causes import Cause
from schemas.errors import CopyError
from schemas.topics import STORY_LIMIT
from wires.message import Message

FIELD_LIMIT = 2000
"""Characters of every field but the body. A headline is repeated in each entity event and a source in each header,
so a long one would be multiplied by hundreds."""

URI_LIMIT = 2048
"""Characters of a story's uri, as `RawStory` bounds it."""


def check(copy: Message) -> None:
    """Raise a `CopyError` when the message is over a limit: `too-large` for its bytes, with both sizes."""
    size = len(copy.value)
    if size > STORY_LIMIT:
        raise CopyError(Cause.TOO_LARGE, f"The story is {size:,} bytes; the limit is {STORY_LIMIT:,}.")
    if len(copy.source) > FIELD_LIMIT:
        found = f"{len(copy.source):,} characters; the limit is {FIELD_LIMIT:,}"
        raise CopyError(Cause.INVALID_STORY, f"The header ce_source has {found}.", "ce_source")
