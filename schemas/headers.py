"""Kafka headers: CloudEvents 1.0 in binary mode, and the ones that consumers can filter on without parsing.

A Kafka header is a pair of a name and bytes; a name may come twice, then the first counts.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime

from schemas.events import Quarantined

Headers = tuple[tuple[str, bytes], ...]

SPEC_VERSION = "1.0"
JSON = "application/json"
DATA_SCHEMA = "urn:copydesk:schema:{name}:1"


def read(headers: Iterable[tuple[str, bytes]], name: str) -> str:
    """The first header called `name`, in any case, or "". Bytes that are not UTF-8 are replaced, never raised on."""
    wanted = name.lower()
    for key, value in headers:
        if key.lower() == wanted:
            return bytes(value or b"").decode("utf-8", "replace").strip()
    return ""


def pack(values: Mapping[str, str]) -> Headers:
    """Headers from text. A value of "" is left out."""
    return tuple((name, value.encode()) for name, value in values.items() if value)


def instant(at: datetime) -> str:
    """RFC 3339 in UTC with milliseconds: `2026-03-01T09:30:00.000Z`."""
    return at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def cloud_event(
    *, event_id: str, source: str, kind: str, subject: str, at: datetime, schema: str, traceparent: str = ""
) -> dict[str, str]:
    """The CloudEvents attributes of one event, by header name.

    `source` is the feed, `schema` the model's name in lower case with hyphens, `at` the raw event's own time: so the
    same raw event gives the same headers however often it is handled.
    """
    return {
        "ce_specversion": SPEC_VERSION,
        "ce_id": event_id,
        "ce_source": source,
        "ce_type": kind,
        "ce_time": instant(at),
        "ce_subject": subject,
        "ce_dataschema": DATA_SCHEMA.format(name=schema),
        "content-type": JSON,
        "traceparent": traceparent,
    }


def routing(*, topics: Sequence[str], language: str, pubstatus: str, embargoed_until: str = "") -> dict[str, str]:
    """Headers to filter on: level-1 topic slugs joined by commas, language, status, and the embargo if there is one."""
    return {
        "topics": ",".join(topics),
        "language": language,
        "pubstatus": pubstatus,
        "embargoed_until": embargoed_until,
    }


QUARANTINE_PREFIX = "quarantine_"


def quarantine(record: Quarantined) -> dict[str, str]:
    """The fields of a quarantine record as headers: `quarantine_cause`, `quarantine_message`, and so on."""
    fields = record.model_dump(mode="json")
    return {f"{QUARANTINE_PREFIX}{name}": str(value) for name, value in fields.items()}


def read_quarantine(headers: Iterable[tuple[str, bytes]]) -> Quarantined:
    """A quarantine record from its headers. Raises pydantic's `ValidationError` when they do not make one."""
    pairs = [(name, value) for name, value in headers if name.startswith(QUARANTINE_PREFIX)]
    return Quarantined.model_validate({name.removeprefix(QUARANTINE_PREFIX): value.decode() for name, value in pairs})
