"""Which story it is: one uri for each story, the same whenever and however often it comes.

In this order: the sender's own id; the story's normalised URL; the message's key; a hash of source and text. An id
that is a URI stays as it is. Any other becomes `urn:copydesk:id:<id, percent-encoded>`, because ninjs wants a URI;
`sender_id` leads back.
"""

import re
from urllib.parse import parse_qsl, quote, unquote_to_bytes, urlencode, urlsplit, urlunsplit

from schemas.causes import Cause
from schemas.errors import CopyError
from schemas.identity import content_uri
from wires.limits import URI_LIMIT
from wires.message import Message

ID_PREFIX = "urn:copydesk:id:"

_PCHAR = r"(?:[A-Za-z0-9._~!$&'()*+,;=:@-]|%[0-9A-Fa-f]{2})"
_AUTHORITY = r"(?:[A-Za-z0-9._~!$&'()*+,;=:-]|%[0-9A-Fa-f]{2})"
_URI = re.compile(
    rf"[A-Za-z][A-Za-z0-9+.-]*:"
    rf"(?://(?:{_AUTHORITY}*@)?(?:[A-Za-z0-9._~!$&'()*+,;=-]|%[0-9A-Fa-f]{{2}})+(?::\d*)?(?:/{_PCHAR}*)*"
    rf"|/?{_PCHAR}+(?:/{_PCHAR}*)*)"
    rf"(?:\?(?:{_PCHAR}|[/?])*)?(?:\#(?:{_PCHAR}|[/?])*)?"
)
_TRACKING = re.compile(r"utm_\w+|fbclid|gclid|mc_[ce]id", re.IGNORECASE)
_DEFAULT_PORTS = {"http": 80, "https": 443}


def is_uri(text: str) -> bool:
    """Whether `text` is a URI by RFC 3986. An IPv6 address as host is not taken for one."""
    return _URI.fullmatch(text) is not None


def as_uri(name: str | bytes) -> str:
    """The uri of a sender's id; the uri of a uri is itself. Bytes are read as UTF-8 where they are UTF-8."""
    text = name if isinstance(name, str) else _text(name)
    return text if is_uri(text) else ID_PREFIX + quote(text or name, safe="")


def sender_id(uri: str) -> str:
    """The sender's own id behind a uri that `as_uri` made, "" where the sender's id was a URI or not text."""
    return _text(unquote_to_bytes(uri.removeprefix(ID_PREFIX))) if uri.startswith(ID_PREFIX) else ""


def story_uri(copy: Message, *, own: str = "", url: str = "", source: str = "", text: str = "") -> str:
    """The uri of the story in `copy`. Raises `CopyError` (`invalid-story`) for a uri of over 2048 characters."""
    uri = _identify(copy, own.strip(), url.strip()) or content_uri(copy.source or source, text)
    if len(uri) > URI_LIMIT:
        wrong = f"The story's uri has {len(uri):,} characters; the limit is {URI_LIMIT:,}."
        raise CopyError(Cause.INVALID_STORY, wrong, "uri")
    return uri


def normalised_url(url: str) -> str:
    """The URL without what does not change the page: case of scheme and host, default port, fragment, tracking.

    Raises `ValueError` for what is no absolute URL.
    """
    parts = urlsplit(url)
    if not parts.scheme or not parts.hostname:
        raise ValueError("not an absolute URL")
    port = parts.port if parts.port != _DEFAULT_PORTS.get(parts.scheme) else None
    host = parts.hostname if port is None else f"{parts.hostname}:{port}"
    return urlunsplit((parts.scheme, host, parts.path or "/", _query(parts.query), ""))


def _identify(copy: Message, own: str, url: str) -> str:
    if own:
        return as_uri(own)
    if url:
        try:
            return as_uri(normalised_url(url))
        except ValueError as error:
            raise CopyError(Cause.INVALID_STORY, "The field url is not an absolute URL.", "url") from error
    return as_uri(copy.key) if copy.key else ""


def _query(query: str) -> str:
    pairs = parse_qsl(query, keep_blank_values=True)
    kept = [(name, value) for name, value in pairs if not _TRACKING.fullmatch(name)]
    return query if kept == pairs else urlencode(kept)


def _text(name: bytes) -> str:
    try:
        return name.decode()
    except UnicodeDecodeError:
        return ""
