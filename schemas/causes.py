"""Why a story is in quarantine: a closed list."""

from enum import StrEnum


class Cause(StrEnum):
    """The cause on a quarantine record. Each value has one remedy, in `REMEDIES`."""

    EMPTY = "empty"
    INVALID_ENCODING = "invalid-encoding"
    BROKEN_JSON = "broken-json"
    INVALID_STORY = "invalid-story"
    UNKNOWN_FORMAT = "unknown-format"
    TOO_LARGE = "too-large"
    ENRICHER_ERROR = "enricher-error"
    ENRICHER_CRASHED = "enricher-crashed"
    ENRICHER_TIMEOUT = "enricher-timeout"
    WORKER_CRASHED = "worker-crashed"


OURS = frozenset({Cause.ENRICHER_ERROR, Cause.ENRICHER_CRASHED, Cause.ENRICHER_TIMEOUT, Cause.WORKER_CRASHED})
"""Causes that are our fault: they count against the worker. All others count against the feed."""


REMEDIES: dict[Cause, str] = {
    Cause.EMPTY: "The message holds no text. Ask the feed to send the story's body.",
    Cause.INVALID_ENCODING: "The bytes are not the encoding they claim. Ask the feed to send UTF-8.",
    Cause.BROKEN_JSON: "The JSON cannot be parsed. Ask the feed to send one complete JSON object a message.",
    Cause.INVALID_STORY: "A field is missing or of the wrong type; the message names it.",
    Cause.UNKNOWN_FORMAT: "The content type is not one that Copydesk reads. Set the `content-type` header.",
    Cause.TOO_LARGE: "The story is over the limit of 4 MiB. Ask the feed to split it.",
    Cause.ENRICHER_ERROR: "The pipeline raised on this story. It is our fault: report it with the record's bytes.",
    Cause.ENRICHER_CRASHED: "The story killed an enricher process. It is our fault: report it with the bytes.",
    Cause.ENRICHER_TIMEOUT: "The story took longer than its deadline. Raise `COPYDESK_STORY_DEADLINE` or report it.",
    Cause.WORKER_CRASHED: "Each worker that touched the story died of it. It is our fault: report it with the bytes.",
}
