import orjson
import pytest

from schemas.headers import pack
from streams.reader.delivered import Delivered
from streams.reader.filters import Filter

XI = {"id": "per:xi-jinping", "name": "Xi Jinping", "salience": 1.0, "mentions": [{"text": "Xi"}]}
VALUE = orjson.dumps({"item": {}, "enrichment": {"entities": [XI]}})


def event(kind: str = "story.added", value: bytes | None = VALUE) -> Delivered:
    headers = pack({"topics": "politics,conflict", "language": "en"})
    return Delivered("wire.enriched", 0, 0, "urn:x:1", kind, headers, value)


@pytest.mark.parametrize(
    ("wanted", "passes"),
    [
        (Filter(), True),
        (Filter(topics=frozenset({"politics"})), True),
        (Filter(topics=frozenset({"sport", "conflict"})), True),
        (Filter(topics=frozenset({"sport"})), False),
        (Filter(language="EN"), True),
        (Filter(language="de"), False),
        (Filter(entities=frozenset({"xi jinping"})), True),
        (Filter(entities=frozenset({"per:xi-jinping"})), True),
        (Filter(entities=frozenset({"Xi"})), True),
        (Filter(entities=frozenset({"Jinping"})), False),
        (Filter(entities=frozenset({"Xi", "Putin"})), False),
        (Filter(frozenset({"politics"}), frozenset({"Xi"}), "en"), True),
    ],
)
def test_all_conditions_must_be_met(wanted: Filter, passes: bool) -> None:
    assert wanted.passes(event()) is passes


def test_a_story_is_not_parsed_when_a_header_decides() -> None:
    unreadable = event(value=b"no json")
    assert not Filter(topics=frozenset({"sport"}), entities=frozenset({"Xi"})).passes(unreadable)
    assert Filter(topics=frozenset({"politics"})).passes(unreadable)


@pytest.mark.parametrize("kind", ["story.withdrawn", "story.retagged-away", "story.removed"])
def test_leaving_is_told_to_everybody(kind: str) -> None:
    wanted = Filter(frozenset({"sport"}), frozenset({"nobody"}), "de")
    assert wanted.passes(event(kind, None))
