"""Ids that are the same whatever crashed in between."""

import hashlib
import re
import unicodedata

_NOT_WORD = re.compile(r"[^\w]+", re.UNICODE)


def event_id(topic: str, partition: int, offset: int, item: int, role: str) -> str:
    """The `ce_id` of one output: a function of the raw event, the story's place in it and the output's role.

    `role` is `enriched`, `topic:<slug>`, `entity:<entity id>` or `quarantine`.
    """
    return f"{topic}/{partition}/{offset}/{item}/{role}"


def quarantine_id(topic: str, partition: int, offset: int, item: int) -> str:
    """The key of a quarantine record."""
    return event_id(topic, partition, offset, item, "quarantine")


def content_uri(source: str, text: str) -> str:
    """The uri of a story that comes without an id: a hash of its source and text.

    The same text from the same feed gives the same uri; a changed text gives another, so a feed that wants its
    corrections to replace the first version must send an id.
    """
    digest = hashlib.sha256(f"{source}\0{text}".encode(errors="surrogatepass")).hexdigest()
    return f"urn:copydesk:story:{digest[:32]}"


def entity_id(kind: str, name: str) -> str:
    """`<type>:<name>` in lower case, words joined by hyphens: `per:xi-jinping`."""
    folded = unicodedata.normalize("NFKC", name).casefold()
    return f"{kind.lower()}:{_NOT_WORD.sub('-', folded).strip('-') or folded}"
