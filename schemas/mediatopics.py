"""IPTC Media Topics, levels 1 and 2: codes, names, parents, and the slug that names each level-1 topic's stream.

Codes, names, parents and Wikidata ids come from IPTC's Media Topics vocabulary (CC BY 4.0, release of October 2023),
in `mediatopics.json` beside this file. Codes are what travels; names change between releases.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType

import orjson

SLUGS: Mapping[str, str] = MappingProxyType(
    {
        "medtop:01000000": "arts",
        "medtop:02000000": "crime",
        "medtop:03000000": "disaster",
        "medtop:04000000": "economy",
        "medtop:05000000": "education",
        "medtop:06000000": "environment",
        "medtop:07000000": "health",
        "medtop:08000000": "human-interest",
        "medtop:09000000": "labour",
        "medtop:10000000": "lifestyle",
        "medtop:11000000": "politics",
        "medtop:12000000": "religion",
        "medtop:13000000": "science",
        "medtop:14000000": "society",
        "medtop:15000000": "sport",
        "medtop:16000000": "conflict",
        "medtop:17000000": "weather",
    }
)
CODES: Mapping[str, str] = MappingProxyType({slug: code for code, slug in SLUGS.items()})


@dataclass(frozen=True, slots=True)
class MediaTopic:
    """One concept of the vocabulary. `parent` is "" at level 1, `wikidata` a Q number or ""."""

    code: str
    name: str
    level: int
    parent: str = ""
    wikidata: str = ""


@cache
def media_topics() -> Mapping[str, MediaTopic]:
    """All concepts of levels 1 and 2 by code."""
    table = orjson.loads(files("schemas").joinpath("mediatopics.json").read_bytes())
    return MappingProxyType({code: MediaTopic(code, **fields) for code, fields in table.items()})


def level_one(code: str) -> str:
    """The level-1 code above `code`, or `code` itself at level 1. Raises `KeyError` for an unknown code."""
    topic = media_topics()[code]
    return level_one(topic.parent) if topic.parent else code


def find(word: str) -> str | None:
    """The code meant by a slug (`politics`), a bare code (`11000000`) or a full one (`medtop:11000000`)."""
    code = CODES.get(word) or (word if word.startswith("medtop:") else f"medtop:{word}")
    return code if code in media_topics() else None
