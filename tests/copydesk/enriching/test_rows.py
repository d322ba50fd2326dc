from datetime import date

import orjson
import pytest

from copydesk.enriching.rows import Row, read, write
from enrichment.pipeline import Draft, Enriched
from schemas.annotations import Cleaning, Entity, EntityType, Language, Mention, Source, Topic, Value, ValueType
from schemas.errors import InputError
from wires.lines import Line

DAY = date(2024, 5, 16)
MADE = {
    "cleaning": Cleaning(raw_length=0, clean_length=0, by="test"),
    "language": Language(code="en", confidence=1.0, by="test"),
}


def line(value: bytes | None, number: int = 7) -> Line:
    return Line(number, value, len(value) if value is not None else 5_000_000)


def entity(*mentions: Mention) -> Entity:
    return Entity(
        id="per:xi",
        type=EntityType.PER,
        name="Xi",
        salience=1,
        confidence=0.9,
        source=Source.MODEL,
        by="t",
        mentions=mentions,
    )


@pytest.mark.parametrize(
    ("fields", "row"),
    [
        ({"id": "a", "text": "x"}, Row("a", Draft("", "x"))),
        ({"id": 7, "text": "x", "headline": "h", "title": "t"}, Row(7, Draft("h", "x"))),
        ({"id": "a", "text": "x", "title": "t", "language": "de", "date": "2020"}, Row("a", Draft("t", "x", "de"))),
        ({"id": "a", "text": "x", "date": "2024-05-16"}, Row("a", Draft("", "x", "", DAY))),
        ({"id": "a", "text": "x", "date": "2024-05-16T23:30:00-09:00"}, Row("a", Draft("", "x", "", DAY))),
        ({"id": "a", "text": "x", "date": "2024-05-32"}, Row("a", Draft("", "x"))),
        ({"id": "a", "text": "x", "date": "2024-05-16x"}, Row("a", Draft("", "x"))),
        ({"id": "a", "text": "x", "date": 20240516}, Row("a", Draft("", "x"))),
        ({"id": None, "text": "", "headline": None, "title": "t"}, Row(None, Draft("t", ""))),
    ],
)
def test_a_line_is_a_story(fields: dict[str, object], row: Row) -> None:
    assert read(line(orjson.dumps(fields))) == row


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (b'{"id": 1, "text": ', "Line 7 is not JSON"),
        (b"[1]", "Line 7 is not a JSON object"),
        (b'{"text": "x"}', 'Line 7 has no "id"'),
        (b'{"id": 1}', 'Line 7 has no "text"'),
        (b'{"id": 1, "text": 5}', 'Line 7 has no "text" that is a text'),
        (b'{"id": 1, "text": "x", "title": 5}', 'Line 7 has no "title" that is a text'),
        (b'{"id": 1, "text": "\xff"}', "Line 7 is not JSON"),
        (b'{"id": 1, "text": "\\ud800"}', "Line 7 is not JSON"),
        (None, "Line 7 is 5,000,000 bytes long"),
    ],
)
def test_a_line_that_is_no_story_is_named(value: bytes | None, said: str) -> None:
    with pytest.raises(InputError) as caught:
        read(line(value))
    assert caught.value.message.startswith(said)
    assert '"text"' in caught.value.remedy


def test_the_line_of_a_story_has_the_fields_of_the_contract() -> None:
    mention = Mention(field="body", start=0, end=2, text="Xi", confidence=0.9)
    topic = Topic(
        code="medtop:11000000", name="politics", level=1, confidence=0.93, inferred=False, source=Source.MODEL, by="t"
    )
    enriched = Enriched(
        "", "Xi spoke.", entities=(entity(mention),), topics=(topic,), scores={topic.code: 0.93}, **MADE
    )
    wanted = {
        "id": "a",
        "text": "Xi spoke.",
        "entities": [
            {"type": "PER", "start": 0, "end": 2, "text": "Xi", "confidence": 0.9, "field": "body", "source": "model"}
        ],
        "topics": [{"code": "medtop:11000000", "level": 1, "confidence": 0.93, "inferred": False}],
    }
    written = write(Row("a", Draft("", "")), enriched, scores=False)
    assert written.endswith(b"}\n")
    assert written.count(b"\n") == 1
    assert list(orjson.loads(written).items()) == list(wanted.items())
    assert orjson.loads(write(Row("a", Draft("", "")), enriched, scores=True)) == wanted | {
        "scores": {topic.code: 0.93}
    }


def test_mentions_come_headline_first_then_by_place() -> None:
    late = Mention(field="body", start=9, end=11, text="Xi", confidence=0.9)
    early = Mention(field="body", start=1, end=3, text="Xi", confidence=0.9)
    top = Mention(field="headline", start=5, end=7, text="Xi", confidence=0.9)
    enriched = Enriched("Meet Xi", " Xi and Xi", entities=(entity(late, top), entity(early)), **MADE)
    written = orjson.loads(write(Row(1, Draft("", "")), enriched, scores=False))
    assert [(mention["field"], mention["start"]) for mention in written["entities"]] == [
        ("headline", 5), ("body", 1), ("body", 9),
    ]  # fmt: skip
    assert written["headline"] == "Meet Xi"


def test_values_are_there_if_there_are_any() -> None:
    value = Value(
        type=ValueType.MONEY,
        field="body",
        start=0,
        end=2,
        text="$5",
        value="5",
        unit="USD",
        confidence=0.9,
        source=Source.RULE,
        by="t",
    )
    written = orjson.loads(write(Row(1, Draft("", "")), Enriched("", "$5", values=(value,), **MADE), scores=False))
    assert written["values"] == [
        {"type": "MONEY", "field": "body", "start": 0, "end": 2, "text": "$5"}
        | {"value": "5", "unit": "USD", "confidence": 0.9, "source": "rule"}
    ]


def test_what_was_skipped_says_so() -> None:
    written = orjson.loads(
        write(Row(1, Draft("", "")), Enriched("", "Guten Tag", skipped="because", **MADE), scores=True)
    )
    assert written == {"id": 1, "text": "Guten Tag", "entities": [], "topics": [], "scores": {}, "skipped": "because"}
