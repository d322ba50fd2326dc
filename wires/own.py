"""`application/json`: our own form, one JSON object a story.

| what | field, the first that is not blank |
|---|---|
| id | `uri`, `id`; a number is taken as its digits |
| page, the id where there is no other | `url` |
| text | `headline`, `title`; `body_text`, `text`, `body` |
| order | `version` (a whole number, or its digits), `version_created`, `updated` |
| may it be used | `status`, `pubstatus`: usable, withheld, canceled; every field with "embargo" in its name: a time |
| other | `byline`, `slug` or `slugline`, `located`, `language`, `published` or `date`, `source` |

Names count without regard to case, underscores and hyphens, so ninjs's `pubStatus` and `embargoedUntil` are read too.
Where several fields say whether the story may be used, the strictest status and the latest embargo count. Unknown
fields are ignored. A blank or null field is one that is not there, and so is a `published` that is not a time; any
other field that cannot be read makes the story invalid.
"""

import re
from collections.abc import Mapping
from typing import Any

import orjson
from pydantic import ValidationError

from schemas.causes import Cause
from schemas.errors import CopyError
from schemas.story import RawStory, Status
from wires.encoding import to_text
from wires.fields import OwnStory, select
from wires.identity import story_uri
from wires.message import Message

MEDIA = "application/json"

_OPENING = re.compile(r"Value error, |Input |String ")


def parse(copy: Message) -> list[RawStory]:
    """The one story of a JSON object.

    Raises `CopyError`: `invalid-encoding`; `broken-json` with line and column; `invalid-story` naming the field that
    is of a wrong type, or a status or embargo that cannot be read; `empty` for a usable story without text.
    """
    story = _read(_object(copy))
    text = f"{story.headline}\n{story.body_text}".strip()
    if not text and story.status is Status.USABLE:
        wanted = "headline, title, body_text, text, body"
        raise CopyError(Cause.EMPTY, f"The story has no text: {wanted} are all missing or blank.")
    if not text and not (story.uri or story.url or copy.key):
        wrong = f"The story is {story.status} and has neither text nor uri: it does not say which story it means."
        raise CopyError(Cause.INVALID_STORY, wrong, "uri")
    uri = story_uri(copy, own=story.uri, url=story.url, source=story.source, text=text)
    kept = story.model_dump(exclude={"uri", "url", "source"})
    return [RawStory(uri=uri, source=copy.source or story.source, format=MEDIA, **kept)]


def _object(copy: Message) -> Mapping[str, Any]:
    text = to_text(copy.value, copy.content_type.charset)
    if not text.strip():
        raise CopyError(Cause.EMPTY, "The message is empty or blank.")
    try:
        read = orjson.loads(text)
    except orjson.JSONDecodeError as error:
        place = f"line {error.lineno}, column {error.colno}"
        raise CopyError(Cause.BROKEN_JSON, f"The JSON breaks at {place}: {error.msg}.", place) from error
    if not isinstance(read, dict):
        kind = "an array" if isinstance(read, list) else "a single value"
        raise CopyError(Cause.INVALID_STORY, f"The JSON is {kind}; a story is one JSON object.")
    return read


def _read(fields: Mapping[str, Any]) -> OwnStory:
    values, written = select(fields)
    try:
        return OwnStory.model_validate(values)
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        field = ascii(written[str(first["loc"][0])][:80])
        reason = _OPENING.sub("", first["msg"], count=1)
        raise CopyError(Cause.INVALID_STORY, f"The field {field} {reason}.", field) from error
