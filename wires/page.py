"""`text/html`: a page that holds one story. What of it is the story is for the cleaning to say."""

import re
from html import unescape

from schemas.causes import Cause
from schemas.errors import CopyError
from schemas.story import RawStory
from wires.encoding import to_text
from wires.identity import story_uri
from wires.message import Message

MEDIA = "text/html"

_HEAD = 4096
_META = re.compile(rb"""<meta\b[^>]{0,200}?\bcharset\s*=\s*["']?\s*([A-Za-z0-9._:-]{1,40})""", re.IGNORECASE)
_LINK = re.compile(r"<(?:link|meta)\b[^>]{1,2000}>", re.IGNORECASE)
_CANONICAL = re.compile(r"""\b(?:rel\s*=\s*["']?canonical\b|property\s*=\s*["']?og:url\b)""", re.IGNORECASE)
_ADDRESS = re.compile(r"""\b(?:href|content)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)
_LOOKED_AT = 200_000


def parse(copy: Message) -> list[RawStory]:
    """The one story of a page, as `body_html`. Its address is the one that the page itself calls canonical.

    The encoding is the declared one, else that of the page's `meta`, else UTF-8, else windows-1252, as browsers have
    it. Raises `CopyError`: `invalid-encoding`, or `empty` for a page without a single tag or word.
    """
    text = _text(copy)
    if not text.strip():
        raise CopyError(Cause.EMPTY, "The page is empty or blank.")
    address = canonical(text)
    uri = story_uri(copy, url=address, text=text) if address else story_uri(copy, text=text)
    return [RawStory(uri=uri, body_html=text, source=copy.source, format=MEDIA)]


def canonical(text: str) -> str:
    """The absolute address that a page gives itself, "" where it gives none."""
    for tag in _LINK.findall(text[:_LOOKED_AT]):
        found = _ADDRESS.search(tag) if _CANONICAL.search(tag) else None
        if found is not None:
            address = unescape(found[1] or found[2] or found[3] or "").strip()
            if re.match(r"https?://[^/\s]+", address):
                return address
    return ""


def _text(copy: Message) -> str:
    declared = copy.content_type.charset
    if declared:
        return to_text(copy.value, declared)
    meta = _META.search(copy.value[:_HEAD])
    said = meta[1].decode("ascii").lower() if meta else ""
    try:
        return to_text(copy.value, "cp1252" if said in ("iso-8859-1", "latin1", "ascii", "us-ascii") else said)
    except CopyError:
        return to_text(copy.value, "" if said and said not in ("utf-8", "utf8") else "cp1252")
