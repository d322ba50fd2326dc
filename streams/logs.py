"""Log lines: JSON for machines, text for people, and aiokafka kept from flooding while a broker is away.

A line that concerns a story carries its `uri` (and `topic`, `partition`, `offset`) as fields of their own.
"""

import logging
import sys
import time
from typing import Literal

from pythonjsonlogger.json import JsonFormatter

FIELDS = "{asctime}{levelname}{name}{message}"
QUIET_SECONDS = 5.0
"""aiokafka writes some 30 error lines a second while a broker is down; one of each kind in this time is enough."""


class Repeats(logging.Filter):
    """Lets one line of each kind through in `QUIET_SECONDS`; the next one says how many were held back."""

    def __init__(self) -> None:
        super().__init__()
        self._seen: dict[tuple[str, int, str], tuple[float, int]] = {}

    def filter(self, record: logging.LogRecord) -> bool:
        """Whether to write `record`."""
        kind = (record.name, record.levelno, str(record.msg))
        last, held = self._seen.get(kind, (-QUIET_SECONDS, 0))
        now = time.monotonic()
        if now - last < QUIET_SECONDS:
            self._seen[kind] = (last, held + 1)
            return False
        self._seen[kind] = (now, 0)
        if held:
            record.msg = f"{record.getMessage()} ({held} more like it)"
            record.args = ()
        return True


class TextFormatter(logging.Formatter):
    """`09:30:00 WARNING streams.pool: message [uri=...]`, for a terminal."""

    def __init__(self) -> None:
        super().__init__("{asctime} {levelname} {name}: {message}", "%H:%M:%S", style="{")

    def format(self, record: logging.LogRecord) -> str:
        """The line, with the story's uri at the end when there is one."""
        line = super().format(record)
        uri = getattr(record, "uri", "")
        return f"{line} [uri={uri}]" if uri else line


def configure(level: str, style: Literal["json", "text"]) -> None:
    """Set up the root logger to write to standard error. Called once, at the start of a process."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_json() if style == "json" else TextFormatter())
    repeats = Repeats()
    handler.addFilter(lambda record: not record.name.startswith("aiokafka") or repeats.filter(record))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for noisy in ("faust", "mode", "aiokafka", "asyncio"):
        logging.getLogger(noisy).setLevel(max(logging.WARNING, logging.getLevelName(level)))


def _json() -> JsonFormatter:
    return JsonFormatter(
        FIELDS,
        style="{",
        rename_fields={"asctime": "time", "levelname": "level", "name": "logger"},
        json_ensure_ascii=False,
    )
