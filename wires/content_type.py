"""The `content-type` header: what the sender says the bytes are."""

import re
from dataclasses import dataclass

_CHARSET = re.compile(r""";\s*charset\s*=\s*(?:"([^"]*)"|([^\s;"]*))""", re.IGNORECASE)
_SHOWN = 80


@dataclass(frozen=True, slots=True)
class ContentType:
    """A media type and a charset in lower case, both "" when the sender does not say."""

    media: str = ""
    charset: str = ""

    def __str__(self) -> str:
        """The media type, safe to print: no control characters, at most 80 characters."""
        return ascii(self.media[:_SHOWN])


def parse(header: str) -> ContentType:
    """A content type from its header. Never raises: what it cannot read stays in `media`, and no parser has it."""
    media, _, rest = header.partition(";")
    charset = _CHARSET.search(f";{rest}")
    name = (charset.group(1) or charset.group(2) or "") if charset else ""
    return ContentType(media.strip().lower(), name.strip().lower())
