from pathlib import Path

import pytest

from streams.broker import command
from streams.broker.java import Java
from streams.broker.node import Node


def _line(node: Node, version: int) -> list[str]:
    return command.line(Java(Path("/java"), version, "PATH"), [Path("/a.jar"), Path("/b.jar")], node)


def test_the_broker_is_started_with_its_own_configuration(node: Node) -> None:
    line = _line(node, 17)
    assert line[0] == "/java"
    assert line[-2:] == ["kafka.Kafka", str(node.properties)]
    assert line[line.index("-cp") + 1] == "/a.jar:/b.jar"
    assert f"-Dlog4j2.configurationFile={node.logging.as_uri()}" in line


@pytest.mark.parametrize(("version", "quiet"), [(17, False), (21, False), (25, True)])
def test_an_older_java_gets_no_option_that_it_does_not_know(node: Node, version: int, quiet: bool) -> None:
    assert any("sun-misc-unsafe" in option for option in _line(node, version)) is quiet
