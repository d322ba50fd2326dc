"""JSON Schema files from the models: `python -m schemas.generate` writes them, `--check` compares.

The files are what consumers in other languages validate against; a test runs the check.
"""

import sys
from pathlib import Path

import orjson
from pydantic import BaseModel

from schemas.breaker import Breaker
from schemas.events import Disposition, EnrichedStory, EntityDeparture, EntityEvent, Quarantined
from schemas.headers import DATA_SCHEMA
from schemas.ledger import LedgerEntry
from schemas.story import RawStory

FOLDER = Path(__file__).parent / "json"
MODELS: dict[str, type[BaseModel]] = {
    "raw-story": RawStory,
    "enriched-story": EnrichedStory,
    "entity-event": EntityEvent,
    "entity-departure": EntityDeparture,
    "ledger-entry": LedgerEntry,
    "quarantined": Quarantined,
    "disposition": Disposition,
    "breaker": Breaker,
}


def schema_bytes(name: str) -> bytes:
    """The JSON Schema (2020-12) of one model, as the file holds it."""
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": DATA_SCHEMA.format(name=name),
        **MODELS[name].model_json_schema(mode="serialization"),
    }
    return orjson.dumps(schema, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)


def stale() -> list[str]:
    """The names of the files that differ from the models."""
    return [name for name in MODELS if not _same(_path(name), schema_bytes(name))]


def write() -> None:
    """Write every file."""
    FOLDER.mkdir(exist_ok=True)
    for name in MODELS:
        _path(name).write_bytes(schema_bytes(name))


def _path(name: str) -> Path:
    return FOLDER / f"{name}.schema.json"


def _same(path: Path, wanted: bytes) -> bool:
    return path.exists() and path.read_bytes() == wanted


if __name__ == "__main__":
    if "--check" in sys.argv:
        outdated = stale()
        sys.exit(f"not current: {', '.join(outdated)}; run python -m schemas.generate" if outdated else 0)
    write()
