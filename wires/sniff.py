"""What bytes look like, for messages without a content type and for errors that help.

Only two looks are acted on: a JSON object and plain text. Everything else is named and refused.
"""

import re

JSON_OBJECT = "a JSON object"
TEXT = "plain text"
BINARY = "binary data"
MARKUP = "markup"

_SIGNATURES = (
    (b"%PDF-", "a PDF document"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"PK\x03\x04", "a ZIP archive"),
    (b"\x1f\x8b", "gzip data"),
)
_TAG = re.compile(r"<[!/]?([A-Za-z][\w.:-]*)(?=[\s/>])")
_PROLOGUE = re.compile(r"(?:\s|<\?.*?\?>|<!--.*?-->)*", re.DOTALL)
_VOCABULARIES = {
    "newsitem": "NewsML-G2",
    "newsmessage": "NewsML-G2",
    "nitf": "NITF",
    "rss": "RSS",
    "feed": "Atom",
    "html": "HTML",
    "doctype": "HTML",
    "body": "HTML",
    "div": "HTML",
    "p": "HTML",
}
_ARRAY = re.compile(r'\[\s*[\[{"]')
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_HEAD = 4096
_BINARY_SHARE = 0.05


def look(value: bytes) -> str:
    """What the bytes look like, as words for a sentence: `plain text`, `a JSON object`, `NITF`, `a PDF document`.

    Plain text is what holds no NUL and few control characters. Bytes that are text in a wrong encoding still look
    like text: their parser says which byte is wrong.
    """
    for signature, name in _SIGNATURES:
        if value.startswith(signature):
            return name
    text = _head(value)
    return _structure(text.lstrip("\ufeff \t\r\n")) or (BINARY if _is_binary(value, text) else TEXT)


def control_share(text: str) -> float:
    """Share of control characters in a text, line ends and tabs aside."""
    head = text[:_HEAD]
    return len(_CONTROL.findall(head)) / len(head) if head else 0.0


def _head(value: bytes) -> str:
    if value.startswith((b"\xff\xfe", b"\xfe\xff")):
        return value[: _HEAD & ~1].decode("utf-16", "replace")
    return value[:_HEAD].decode("utf-8", "replace")


def _structure(text: str) -> str:
    if text.startswith("{"):
        return JSON_OBJECT
    if _ARRAY.match(text):
        return "a JSON array"
    if not text.startswith("<"):
        return ""
    prologue = _PROLOGUE.match(text)
    tag = _TAG.match(text, prologue.end() if prologue else 0)
    if tag is None:
        return "XML" if text.startswith("<?xml") else ""
    return _VOCABULARIES.get(tag.group(1).lower().rpartition(":")[2], MARKUP)


def _is_binary(value: bytes, head: str) -> bool:
    wide = value.startswith((b"\xff\xfe", b"\xfe\xff"))
    return (b"\0" in value and not wide) or control_share(head) > _BINARY_SHARE
