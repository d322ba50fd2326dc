"""The attributes of a tag."""

import re
from html import unescape

LONGEST = 20_000
"""Characters of a tag's attributes that are read. More are no page's but an attack's, or pictures in the source."""

_ATTRIBUTE = re.compile(r"""([^\s"'>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""")


def attributes(text: str) -> dict[str, str]:
    """Names in small letters with their values, references resolved; of two with one name the first counts."""
    found: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(text[:LONGEST]):
        found.setdefault(match[1].lower(), unescape(match[2] or match[3] or match[4] or "").strip())
    return found
