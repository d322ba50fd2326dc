import struct
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.errors import DataDamaged
from streams.broker import catalogue
from streams.broker.node import Node


def _batch(length: int = 60, form: int = 2) -> bytes:
    return struct.pack(">qiib", 0, length, 0, form) + bytes(length - 5)


def _metadata(node: Node, content: bytes, name: str = "00000000000000000000.log") -> None:
    folder = node.data / "__cluster_metadata-0"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(content)


def test_a_folder_without_topics_has_nothing_to_lose(node: Node) -> None:
    _metadata(node, b"")
    catalogue.check(node)


@pytest.mark.parametrize("name", ["00000000000000000000.log", "00000000000000000042-0000000001.checkpoint"])
def test_a_log_or_a_snapshot_is_enough(node: Node, name: str) -> None:
    (node.data / "wire.raw-0").mkdir(parents=True)
    _metadata(node, b"")
    _metadata(node, _batch(), name)
    catalogue.check(node)


@pytest.mark.parametrize("content", [b"", _batch()[:40], _batch(form=1), b"\xff" * 200, bytes(200)])
def test_topics_without_a_readable_catalogue_are_damage(node: Node, content: bytes) -> None:
    (node.data / "wire.raw-0").mkdir(parents=True)
    (node.data / "wire.raw-1").mkdir()
    _metadata(node, content)
    with pytest.raises(DataDamaged, match=r"missing or unreadable, but there is data of 2 partitions"):
        catalogue.check(node)


def test_a_lost_catalogue_is_damage(node: Node) -> None:
    (node.data / "wire.raw-0").mkdir(parents=True)
    with pytest.raises(DataDamaged, match="list of topics"):
        catalogue.check(node)


@given(content=st.binary(max_size=80))
def test_any_bytes_are_judged_without_an_error(content: bytes, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = Path(tmp_path_factory.mktemp("any")) / "log"
    path.write_bytes(content)
    assert catalogue.begins_with_batch(path) is (len(content) >= 61 and _plausible(content))


def _plausible(content: bytes) -> bool:
    offset, length, _, form = struct.unpack(">qiib", content[:17])
    return bool(offset >= 0 and form == 2 and 49 <= length <= len(content) - 12)
