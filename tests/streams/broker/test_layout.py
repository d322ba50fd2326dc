from pathlib import Path

import pytest

from schemas.errors import ConfigurationError, DataDamaged
from streams.broker import identity, layout


def test_each_broker_has_a_folder_of_its_own_in_one_cluster(tmp_path: Path) -> None:
    nodes = layout.plan(tmp_path, [1, 2, 3], [4, 5, 6])
    for node in nodes:
        node.folder.mkdir()
    layout.prepare(tmp_path, nodes)
    told = [identity.read(node.data) for node in nodes]
    assert [one["node.id"] for one in told] == ["1", "2", "3"]
    assert len({one["cluster.id"] for one in told}) == 1
    assert len({one["directory.id"] for one in told}) == 3
    assert all(node.properties.exists() and node.logging.exists() and node.scratch.is_dir() for node in nodes)


def test_other_than_as_many_brokers_as_before_are_refused(tmp_path: Path) -> None:
    nodes = layout.plan(tmp_path, [1, 2, 3], [4, 5, 6])
    for node in nodes:
        node.folder.mkdir()
    layout.prepare(tmp_path, nodes)
    with pytest.raises(DataDamaged, match=r"holds the data of 3 broker\(s\), and 1 were asked for"):
        layout.prepare(tmp_path, nodes[:1])


def test_a_folder_that_cannot_be_made_is_a_wrong_setting(tmp_path: Path) -> None:
    nodes = layout.plan(tmp_path, [1], [2])
    nodes[0].folder.write_text("a file")
    with pytest.raises(ConfigurationError, match="cannot be written"):
        layout.prepare(tmp_path, nodes)
