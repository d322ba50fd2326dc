"""The command line of the JVM."""

import os
from collections.abc import Sequence
from pathlib import Path

from streams.broker.java import Java
from streams.broker.node import Node

MAIN_CLASS = "kafka.Kafka"

# Measured on two busy cores: 3 to 4 s to the first answer and 156 MB, against 6 to 7 s and 240 MB with the flags
# that Kafka's own script sets. The first-tier compiler alone is enough for a broker that serves one machine.
_FLAGS = (
    "-Xms64m",
    "-Xmx512m",
    "-XX:+UseSerialGC",
    "-XX:TieredStopAtLevel=1",
    "-XX:+ExitOnOutOfMemoryError",
    "-XX:-UsePerfData",
    "-Djava.awt.headless=true",
    "-Dfile.encoding=UTF-8",
)
# Kafka's libraries use what these newer releases warn about at each start.
_QUIET_FROM = 24
_QUIET = ("--sun-misc-unsafe-memory-access=allow", "--enable-native-access=ALL-UNNAMED")


def line(java: Java, jars: Sequence[Path], node: Node) -> list[str]:
    """The program and its arguments for one broker."""
    return [
        os.fspath(java.path),
        *_FLAGS,
        *(_QUIET if java.version >= _QUIET_FROM else ()),
        f"-Djava.io.tmpdir={node.scratch}",
        f"-XX:ErrorFile={node.folder}/crash.log",
        f"-Dlog4j2.configurationFile={node.logging.as_uri()}",
        "-cp",
        os.pathsep.join(map(os.fspath, jars)),
        MAIN_CLASS,
        os.fspath(node.properties),
    ]
