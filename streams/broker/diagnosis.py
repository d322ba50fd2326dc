"""Reads what a broker that failed has written, and says it in one sentence."""

import re
from collections.abc import Callable
from pathlib import Path

from schemas.errors import BrokerError, BrokerNotReady, DataLocked, JarsUnavailable
from streams.broker import identity, ports, space
from streams.broker.node import Node

# The reason is near the end; what came before is the start's long list of settings.
_TAIL_BYTES = 256 * 1024


def explain(node: Node, default: str) -> BrokerError:
    """The error that fits what the newest run wrote; where none does, a `BrokerNotReady` that says `default`."""
    text = _tail(node.console) + _tail(node.log)
    for pattern, error in _KNOWN:
        found = pattern.search(text)
        if found:
            return error(node, found)
    worst = re.search(r"^\[[^\]]+\] (?:FATAL|ERROR) (.+)$", text, re.MULTILINE)
    reason = f"{default} {worst[1]}" if worst else default
    return BrokerNotReady(reason, f"The whole story is in {node.log}.")


def _tail(path: Path) -> str:
    try:
        with path.open("rb") as file:
            file.seek(max(path.stat().st_size - _TAIL_BYTES, 0))
            return file.read().decode("utf-8", "replace")
    except FileNotFoundError:
        return ""


def _port(node: Node, _found: "re.Match[str]") -> BrokerError:
    return ports.taken(node.port if not ports.is_free(node.port) else node.controller_port)


def _disk(node: Node, _found: "re.Match[str]") -> BrokerError:
    return space.full(node.folder, "the broker was writing")


def _locked(node: Node, _found: "re.Match[str]") -> BrokerError:
    return DataLocked(
        f"Another broker is running on the data folder {node.folder}.", "Stop it, or choose another folder."
    )


def _damaged(node: Node, found: "re.Match[str]") -> BrokerError:
    return identity.damaged(node.folder, f"Kafka says {found[0].strip()!r}")


def _memory(_node: Node, found: "re.Match[str]") -> BrokerError:
    return BrokerNotReady(
        f"Java has not enough memory for the broker ({found[0]}).", "Close some programs: it needs 512 MiB."
    )


def _jars(node: Node, found: "re.Match[str]") -> BrokerError:
    return JarsUnavailable(
        f"Kafka's jars do not fit together ({found[0]}).", f"Delete the cache's kafka-* folder. See {node.console}."
    )


# In this order: a full disk, for one, shows as damage further down.
_KNOWN: tuple[tuple["re.Pattern[str]", Callable[[Node, "re.Match[str]"], BrokerError]], ...] = tuple(
    (re.compile(pattern, re.MULTILINE), error)
    for pattern, error in (
        (r"No space left on device|File too large|Disk quota exceeded", _disk),
        (r"BindException|Address already in use", _port),
        (r"Failed to acquire lock on file", _locked),
        (r"OutOfMemoryError[^\n]*|Could not reserve enough space[^\n]*|Cannot allocate memory", _memory),
        (r"NoClassDefFoundError[^\n]*|NoSuchMethodError[^\n]*|ClassNotFoundException[^\n]*", _jars),
        (r"(?:CorruptRecord|Inconsistent\w+|KafkaStorage|CorruptSnapshot|InvalidRecord)Exception[^\n]*", _damaged),
        (r"Error while reading [^\n]*", _damaged),
        (r"(?<=\] ERROR )[^\n]*(?:corrupt|meta\.properties)[^\n]*", _damaged),
    )
)
