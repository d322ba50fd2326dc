import os
import resource
from pathlib import Path

import pytest

from schemas.errors import ConfigurationError, DiskFull, JarsUnavailable
from streams.broker import ensure_jars, folders, lockfile
from streams.broker.fetch import PARTIAL, matches
from streams.broker.lockfile import Jar

SMALLEST = min(lockfile.pinned(), key=lambda jar: jar.size)


def _folder() -> Path:
    return folders.jars(lockfile.kafka_version())


def _replace(jar: Jar, content: bytes) -> Path:
    path = _folder() / jar.name
    path.unlink()
    path.write_bytes(content)
    return path


@pytest.mark.usefixtures("cache", "no_network")
def test_a_full_cache_needs_no_network_and_reports_nothing() -> None:
    reports: list[str] = []
    jars = ensure_jars(lambda _done, _total, name: reports.append(name))
    assert [jar.name for jar in jars] == [jar.name for jar in lockfile.pinned()]
    assert reports == []


@pytest.mark.usefixtures("empty_cache", "no_network")
def test_an_empty_cache_without_a_network_is_one_clear_sentence() -> None:
    with pytest.raises(JarsUnavailable, match=r"cannot be fetched from Maven Central: .* Connect to the network once"):
        ensure_jars()
    assert not list(_folder().glob("*.jar"))


@pytest.mark.parametrize("damage", ["cut", "flipped"])
@pytest.mark.usefixtures("cache", "no_network")
def test_a_damaged_jar_is_refused_without_a_network(damage: str) -> None:
    whole = (_folder() / SMALLEST.name).read_bytes()
    _replace(SMALLEST, whole[:-1] if damage == "cut" else whole[:-1] + bytes([whole[-1] ^ 1]))
    with pytest.raises(JarsUnavailable, match=SMALLEST.name):
        ensure_jars()


@pytest.mark.usefixtures("cache")
def test_a_damaged_jar_alone_is_fetched_again_and_what_was_interrupted_is_swept() -> None:
    path = _replace(SMALLEST, b"not a jar")
    leftover = _folder() / PARTIAL / "half.jar"
    leftover.parent.mkdir()
    leftover.write_bytes(b"half")
    reports: list[tuple[int, int, str]] = []
    ensure_jars(lambda done, total, name: reports.append((done, total, name)))
    assert matches(path, SMALLEST)
    assert reports[-1] == (SMALLEST.size, SMALLEST.size, SMALLEST.name)
    assert not leftover.parent.exists()


@pytest.mark.usefixtures("cache")
def test_a_disk_that_fills_up_while_fetching_leaves_no_half_jar() -> None:
    jar = max(lockfile.pinned(), key=lambda jar: jar.size)
    (_folder() / jar.name).unlink()
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (jar.size // 2, before[1]))
    try:
        with pytest.raises(DiskFull, match="filled up while fetching Kafka's jars"):
            ensure_jars()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert not (_folder() / jar.name).exists()
    assert not (_folder() / PARTIAL).exists()


def test_a_cache_that_is_a_file_is_a_wrong_setting(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COPYDESK_CACHE", os.fspath(tmp_path / "file" / "cache"))
    (tmp_path / "file").write_text("")
    with pytest.raises(ConfigurationError, match="cannot be written"):
        ensure_jars()
