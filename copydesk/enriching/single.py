"""One story in, one enriched story out, as JSON."""

from typing import Any

import orjson

from agents.assembly import assemble
from agents.draft import draft
from agents.release import RELEASE
from copydesk.enriching.batches import Options
from enrichment.pipeline import build
from schemas.annotations import Provenance
from schemas.causes import REMEDIES
from schemas.errors import CopyError, InputError
from schemas.story import RawStory
from wires.reading import decode


def enrich_story(value: bytes, options: Options) -> bytes:
    """The enriched story as a worker would publish it, as indented JSON with a line end.

    `value` is one story in any format that the worker reads: plain text, or JSON in our own form. The provenance names
    no raw event. Raises `InputError` for bytes that are no story, `ConfigurationError`.
    """
    story = _decode(value)
    enricher = build(options.pipeline, options.labels)
    enriched = enricher.enrich([draft(story)], clean=options.clean)[0]
    provenance = Provenance(topic="", partition=0, offset=0, item=0, pipeline=enricher.name, copydesk=RELEASE)
    output: dict[str, Any] = assemble(story, enriched, provenance).model_dump(mode="json", exclude_none=True)
    if options.scores:
        output["scores"] = dict(enriched.scores)
    return orjson.dumps(output, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)


def _decode(value: bytes) -> RawStory:
    try:
        return decode(value)[0]
    except CopyError as error:
        raise InputError(error.message, REMEDIES[error.cause]) from error
