import os
import resource
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import psutil
import pytest
from confluent_kafka.admin import AdminClient, NewTopic

from schemas.errors import DataDamaged, DataLocked, DiskFull
from streams.broker import Cluster, attached

OWNER = """
import signal
from streams.broker import attached
with attached() as cluster:
    print(cluster.pids()[0], cluster.nodes[0].folder.parent, flush=True)
    signal.pause()
"""


def _make_topic(cluster: Cluster, name: str) -> None:
    admin = AdminClient({"bootstrap.servers": cluster.bootstrap})
    (made,) = admin.create_topics([NewTopic(name, 2, 1)]).values()
    made.result(30)


def _topics(cluster: Cluster) -> set[str]:
    return set(AdminClient({"bootstrap.servers": cluster.bootstrap}).list_topics(timeout=30).topics)


def test_nothing_is_left_after_the_block() -> None:
    with attached() as cluster:
        (pid,), folder = cluster.pids(), cluster.nodes[0].folder.parent
        assert psutil.pid_exists(pid)
        assert folder.exists()
    assert not psutil.pid_exists(pid)
    assert not folder.exists()


def test_a_killed_owner_leaves_no_orphan_and_no_folder() -> None:
    owner = subprocess.Popen([sys.executable, "-c", OWNER], stdout=subprocess.PIPE, cwd=Path.cwd())
    assert owner.stdout
    pid, _, folder = owner.stdout.readline().decode().strip().partition(" ")
    jvm = psutil.Process(int(pid))
    launcher = jvm.parent()
    assert launcher
    os.kill(owner.pid, signal.SIGKILL)
    owner.communicate()
    jvm.wait(timeout=60)
    launcher.wait(timeout=60)
    assert not Path(folder).exists()


def test_data_is_kept_guarded_and_looked_at(tmp_path: Path) -> None:
    folder = tmp_path / "Köln desk"
    with attached(folder) as cluster:
        _make_topic(cluster, "kept")
        with pytest.raises(DataLocked, match="Another broker is running on the data folder"), attached(folder):
            pass
        assert cluster.alive() == [True]
    with attached(folder) as cluster:
        assert "kept" in _topics(cluster)
        node = cluster.nodes[0]
    assert "started" in node.log.read_text()
    (node.data / "__cluster_metadata-0" / "quorum-state").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(DataDamaged, match="Kafka says 'Error while reading the Quorum status"), attached(folder):
        pass


def test_a_disk_that_is_full_at_start_is_told() -> None:
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    left = set(Path(tempfile.gettempdir()).glob("copydesk-*"))
    resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, before[1]))
    try:
        with pytest.raises(DiskFull, match="filled up while the broker was writing"), attached():
            pass
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert set(Path(tempfile.gettempdir()).glob("copydesk-*")) <= left
