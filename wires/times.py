"""Times as feeds write them."""

from datetime import UTC, datetime


def to_time(text: str) -> datetime:
    """A time in ISO 8601, as UTC. One without a zone is read as UTC, a date as its midnight.

    Raises `ValueError` with a sentence that does not repeat the text.
    """
    try:
        read = datetime.fromisoformat(text.strip())
        return read.replace(tzinfo=UTC) if read.tzinfo is None else read.astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise ValueError("is not a time in ISO 8601, as in 2026-03-01T09:30:00Z") from error
