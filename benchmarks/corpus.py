"""The texts that all contenders read: news articles where the corpus is at hand, else the sample wire, repeated."""

import gzip
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path

import orjson

from copydesk import samples
from schemas.errors import CopyError
from schemas.headers import pack
from wires.message import message
from wires.reading import recognise

WIKINEWS = Path(__file__).parents[2] / "shared" / "corpora" / "wikinews.jsonl.gz"
_DUMP_TAG = re.compile(r"^<text [^>]*>\s*")
"""What the dump that the corpus was made from has left at the head of its articles."""


@dataclass(frozen=True, slots=True)
class Article:
    """One article. `uri` is different for each, also where the text comes again."""

    uri: str
    headline: str
    body: str

    @property
    def text(self) -> str:
        """Headline and body as one text, as the desk gives it to its pipeline."""
        return f"{self.headline}\n\n{self.body}"

    def message(self) -> bytes:
        """The article as raw copy: our own JSON form."""
        return orjson.dumps({"uri": self.uri, "headline": self.headline, "text": self.body, "language": "en"})


def load(count: int) -> tuple[list[Article], str]:
    """The first `count` non-empty articles, and where they are from."""
    stories, source = (_wikinews(), "Wikinews") if WIKINEWS.exists() else (_samples(), "the sample wire, repeated")
    pairs = list(islice(stories, count))
    return [Article(f"urn:benchmark:article:{n}", *pair) for n, pair in enumerate(pairs)], source


def _wikinews() -> Iterator[tuple[str, str]]:
    with gzip.open(WIKINEWS, "rb") as lines:
        for line in lines:
            row = orjson.loads(line)
            body = _DUMP_TAG.sub("", row["text"]).strip()
            if body:
                yield row["title"], body


def _samples() -> Iterator[tuple[str, str]]:
    return cycle([pair for sample in samples.stories() for pair in _readable(sample)])


def _readable(sample: samples.Sample) -> list[tuple[str, str]]:
    copy = message(sample.value, pack({"content-type": sample.content_type, "ce_source": sample.feed}), sample.key)
    try:
        stories = list(recognise(copy).parse(copy))
    except CopyError:
        return []
    return [(story.headline, story.body_text) for story in stories if story.body_text.strip()]
