"""One line of JSON in, one line of JSON out."""

from collections.abc import Iterable
from typing import Any

import orjson

from copydesk.cleaning.content import Content
from enrichment.cleaning.edits import Edit
from enrichment.cleaning.policy import Policy
from enrichment.cleaning.result import Cleaned
from schemas.errors import InputError
from schemas.topics import STORY_LIMIT
from wires.lines import Line


def row(line: Line, policy: Policy) -> bytes:
    """The line of one cleaned content, with its line end. Raises `InputError` naming a line that is none."""
    fields = _object(line)
    content = _content(fields, line)
    return orjson.dumps({"id": fields["id"], **_fields(content.clean(policy))}, option=orjson.OPT_APPEND_NEWLINE)


def _fields(cleaned: Cleaned) -> dict[str, Any]:
    structure = cleaned.structure
    return {
        "text": cleaned.text,
        "headline": cleaned.headline,
        "byline": structure.byline,
        "dateline": structure.dateline.model_dump() if structure.dateline else None,
        "captions": structure.captions,
        "removed": list(_changes(cleaned.removals)),
        "repaired": list(_changes(cleaned.repairs)),
        "quality": cleaned.quality.model_dump(),
        "doubted": list(_changes(cleaned.doubts)),
        "structure": structure.model_dump(exclude={"byline", "dateline", "captions"}),
    }


def _changes(edits: Iterable[Edit]) -> Iterable[dict[str, Any]]:
    for edit in edits:
        yield {
            "kind": edit.kind,
            "rule": edit.rule,
            "start": edit.start,
            "end": edit.end,
            "confidence": edit.confidence,
        }


def _content(fields: dict[str, Any], line: Line) -> Content:
    content, kind = fields.get("content"), fields.get("type") or "text"
    if not isinstance(content, str):
        raise _wrong(line, 'has no "content" that is a text')
    if kind not in ("html", "text"):
        raise _wrong(line, 'has a "type" that is neither "html" nor "text"')
    return Content(content, "html" if kind == "html" else "text")


def _object(line: Line) -> dict[str, Any]:
    if line.value is None:
        raise _wrong(line, f"is {line.size:,} bytes long, over the limit of {STORY_LIMIT:,}")
    try:
        fields = orjson.loads(line.value)
    except orjson.JSONDecodeError as error:
        raise _wrong(line, f"is not JSON: {error}") from error
    if not isinstance(fields, dict) or "id" not in fields:
        raise _wrong(line, 'is not a JSON object with an "id"')
    return fields


def _wrong(line: Line, what: str) -> InputError:
    wanted = 'Each line must be one JSON object: {"id": ..., "content": "...", "type": "html" or "text"}.'
    return InputError(f"Line {line.number} {what}.", wanted)
