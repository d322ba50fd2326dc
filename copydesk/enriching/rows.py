"""One line of JSON in, one line of JSON out."""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import orjson

from enrichment.pipeline import Draft, Enriched
from schemas.annotations import FIELDS
from schemas.errors import InputError
from schemas.topics import STORY_LIMIT
from wires.lines import Line

_DAY = re.compile(r"(\d{4}-\d\d-\d\d)(?:[T ].*)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Row:
    """One story of a JSON Lines file. `id` is whatever JSON the sender has there."""

    id: Any
    draft: Draft


def read(line: Line) -> Row:
    """The story of one line: `id`, `text`, and if there are any `headline` (or `title`), `language` and `date`.

    A date that does not begin like 2024-05-16 counts as none. Other fields are ignored. Raises `InputError` naming
    the line.
    """
    fields = _object(line)
    if "id" not in fields:
        raise _wrong(line, 'has no "id"')
    headline = "title" if fields.get("headline") is None else "headline"
    text = _text(fields, "text", line, required=True)
    language = _text(fields, "language", line)
    return Row(fields["id"], Draft(_text(fields, headline, line), text, language, _day(fields.get("date"))))


def write(row: Row, enriched: Enriched, scores: bool) -> bytes:
    """The line of one story, with its line end.

    `headline` and `caption` are there if the story has one, since mentions with that field count in it; `skipped` if
    the story was passed on without entities and topics; `values` if there are any; `scores` if asked for.
    """
    fields: dict[str, Any] = {"id": row.id}
    if enriched.headline:
        fields["headline"] = enriched.headline
    fields |= {
        "text": enriched.body,
        "entities": sorted(_mentions(enriched), key=lambda mention: (FIELDS[mention["field"]], mention["start"])),
        "topics": [topic.model_dump(include={"code", "level", "confidence", "inferred"}) for topic in enriched.topics],
    }
    if enriched.caption:
        fields["caption"] = enriched.caption
    if enriched.values:
        fields["values"] = [value.model_dump(mode="json", exclude={"by"}) for value in enriched.values]
    if scores:
        fields["scores"] = dict(enriched.scores)
    if enriched.skipped is not None:
        fields["skipped"] = enriched.skipped
    return orjson.dumps(fields, option=orjson.OPT_APPEND_NEWLINE)


def _mentions(enriched: Enriched) -> Iterator[dict[str, Any]]:
    for entity in enriched.entities:
        for mention in entity.mentions:
            yield {
                "type": entity.type.value,
                "start": mention.start,
                "end": mention.end,
                "text": mention.text,
                "confidence": mention.confidence,
                "field": mention.field,
                "source": entity.source.value,
            }


def _day(value: object) -> datetime.date | None:
    written = _DAY.fullmatch(value) if isinstance(value, str) else None
    try:
        return datetime.date.fromisoformat(written[1]) if written else None
    except ValueError:
        return None


def _object(line: Line) -> dict[str, Any]:
    if line.value is None:
        raise _wrong(line, f"is {line.size:,} bytes long, over the limit of {STORY_LIMIT:,}")
    try:
        fields = orjson.loads(line.value)
    except orjson.JSONDecodeError as error:
        raise _wrong(line, f"is not JSON: {error}") from error
    if not isinstance(fields, dict):
        raise _wrong(line, "is not a JSON object")
    return fields


def _text(fields: dict[str, Any], name: str, line: Line, *, required: bool = False) -> str:
    value = fields.get(name)
    if value is None and not required:
        return ""
    if not isinstance(value, str):
        raise _wrong(line, f'has no "{name}" that is a text')
    return value


def _wrong(line: Line, what: str) -> InputError:
    wanted = 'Each line must be one JSON object: {"id": ..., "text": "..."}, with "headline" if there is one.'
    return InputError(f"Line {line.number} {what}.", wanted)
