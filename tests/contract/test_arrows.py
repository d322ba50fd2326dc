"""The import arrows: dependencies point one way, and each room knows only what it may."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ROOMS = ("schemas", "wires", "enrichment", "models", "streams", "agents", "gateway", "copydesk")
MAY_IMPORT = {
    "schemas": set(),
    "wires": {"schemas"},
    "enrichment": {"schemas"},
    "models": {"enrichment", "schemas"},
    "streams": {"schemas"},
    "agents": {"streams", "enrichment", "wires", "schemas"},
    "gateway": {"streams", "enrichment", "wires", "schemas"},
    "copydesk": {"agents", "gateway", "streams", "enrichment", "wires", "schemas"},
}
KAFKA = {"faust", "mode", "aiokafka"}


def imports(file: Path) -> set[str]:
    """Top-level names that a file imports, wherever in the file."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text())):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            found.add(node.module.split(".")[0])
        elif isinstance(node, ast.ImportFrom):
            found.add(file.relative_to(ROOT).parts[0])
    return found


def files() -> list[Path]:
    return [file for room in ROOMS for file in sorted((ROOT / room).rglob("*.py"))]


@pytest.mark.parametrize("file", files(), ids=lambda file: str(file.relative_to(ROOT)))
def test_rooms_know_only_what_they_may(file: Path) -> None:
    room = file.relative_to(ROOT).parts[0]
    others = imports(file) & set(ROOMS) - {room}
    assert others <= MAY_IMPORT[room]


@pytest.mark.parametrize("file", files(), ids=lambda file: str(file.relative_to(ROOT)))
def test_only_streams_knows_kafka(file: Path) -> None:
    if file.relative_to(ROOT).parts[0] != "streams":
        assert not imports(file) & KAFKA


@pytest.mark.parametrize("folder", ["streams/pool", "streams/reader"])
def test_light_rooms_stay_free_of_faust(folder: str) -> None:
    for file in (ROOT / folder).rglob("*.py"):
        assert not imports(file) & {"faust", "mode", "spacy"}


def test_there_are_files_to_check() -> None:
    assert len(files()) > 50
    assert "faust" in imports(ROOT / "streams" / "app.py")
