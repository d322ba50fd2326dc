"""The sample wire: 31 messages that we wrote, as five feeds would send them.

All people, companies and events in it are invented. Among the messages are three versions of one story and two each
of two others, an exact duplicate, broken JSON, bytes that are not UTF-8, and stories in German and Spanish. `wire/`
has a folder for each feed; the number before a file's name is its place in the order of arrival.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable

from agents.envelope import feed_uri
from schemas.headers import pack
from wires import key_of

TYPES = {"json": "application/json", "txt": "text/plain"}


@dataclass(frozen=True, slots=True)
class Sample:
    """One message. `feed` is its `ce_source`; `key` the story's uri, `None` for one that cannot be read."""

    name: str
    value: bytes
    content_type: str
    key: bytes | None
    feed: str


def stories() -> list[Sample]:
    """The whole sample wire in the order of arrival."""
    return sorted(_read(), key=lambda sample: sample.name)


def _read() -> Iterator[Sample]:
    for folder in files("copydesk.samples").joinpath("wire").iterdir():
        for file in folder.iterdir():
            yield _sample(folder.name, file)


def _sample(feed: str, file: Traversable) -> Sample:
    value, kind, source = file.read_bytes(), TYPES[file.name.rpartition(".")[2]], feed_uri(feed)
    key = key_of(value, pack({"content-type": kind, "ce_source": source}))
    return Sample(file.name, value, kind, key, source)
