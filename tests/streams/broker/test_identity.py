import re
from collections.abc import Callable
from pathlib import Path

import pytest

from schemas.errors import DataDamaged
from streams.broker import identity
from streams.broker.node import Node


def _meta(node: Node) -> Path:
    return node.data / "meta.properties"


def test_ids_are_what_kafka_takes() -> None:
    made = {identity.new_id() for _ in range(200)}
    assert len(made) == 200
    assert all(re.fullmatch(r"[A-Za-z0-9_][A-Za-z0-9_-]{21}", one) for one in made)


def test_an_identity_once_given_stays(node: Node) -> None:
    cluster = identity.cluster_of([node])
    identity.ensure(node, cluster)
    written = _meta(node).read_bytes()
    assert identity.cluster_of([node]) == cluster
    identity.ensure(node, cluster)
    assert _meta(node).read_bytes() == written


def _drop_directory(text: str) -> str:
    return "".join(line for line in text.splitlines(keepends=True) if "directory" not in line)


@pytest.mark.parametrize(
    ("damage", "says"),
    [
        (lambda _: "", "missing or unreadable"),
        (lambda text: text.replace("version=1", "version=7"), "incomplete"),
        (_drop_directory, "incomplete"),
        (lambda text: text.replace("node.id=1", "node.id=2"), "names another broker"),
    ],
)
def test_a_damaged_identity_is_refused(node: Node, damage: Callable[[str], str], says: str) -> None:
    cluster = identity.new_id()
    identity.ensure(node, cluster)
    _meta(node).write_text(damage(_meta(node).read_text()))
    with pytest.raises(DataDamaged, match=f"{says}. Restore it from a copy, or delete it"):
        identity.ensure(node, cluster)


def test_bytes_that_are_no_text_are_refused(node: Node) -> None:
    identity.ensure(node, identity.new_id())
    _meta(node).write_bytes(b"\xff\x00")
    with pytest.raises(DataDamaged, match="unreadable"):
        identity.ensure(node, identity.cluster_of([node]))


def test_data_without_an_identity_is_refused(node: Node) -> None:
    (node.data / "topic-0").mkdir(parents=True)
    with pytest.raises(DataDamaged, match="missing or unreadable"):
        identity.ensure(node, identity.new_id())


def test_another_clusters_folder_is_refused(node: Node) -> None:
    identity.ensure(node, identity.new_id())
    with pytest.raises(DataDamaged, match="names another broker"):
        identity.ensure(node, identity.new_id())
