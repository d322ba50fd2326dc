"""Kafka's `meta.properties`: who a data folder belongs to.

Written by us, so that no second JVM has to start for formatting. The file ties the folder to one cluster and one
node; Kafka refuses a folder whose file says otherwise.
"""

import secrets
from base64 import urlsafe_b64encode
from pathlib import Path

from schemas.errors import DataDamaged
from streams.broker.node import Node

_NAME = "meta.properties"
_ID_LENGTH = 22


def ensure(node: Node, cluster_id: str) -> None:
    """Write the identity of an empty folder, or check the one that is there. Raises `DataDamaged`."""
    if not node.data.exists() or not any(node.data.iterdir()):
        _write(node, cluster_id)
        return
    problem = _problem(node, cluster_id)
    if problem:
        raise damaged(node.folder, problem)


def cluster_of(nodes: list[Node]) -> str:
    """The id of the cluster in these folders, or a new one."""
    known = (read(node.data).get("cluster.id", "") for node in nodes)
    return next((found for found in known if len(found) == _ID_LENGTH), "") or new_id()


def damaged(folder: Path, problem: str) -> DataDamaged:
    """The error for a data folder that cannot be used as it is."""
    return DataDamaged(
        f"The broker's data folder {folder} is damaged: {problem}.",
        f"Restore it from a copy, or delete it to begin with an empty broker: rm -r {folder}",
    )


def read(data: Path) -> dict[str, str]:
    """What the file says; empty when it is missing or is not text."""
    try:
        lines = (data / _NAME).read_text("ascii").splitlines()
    except (FileNotFoundError, NotADirectoryError, UnicodeDecodeError):
        return {}
    pairs = (line.partition("=") for line in lines if "=" in line and not line.startswith("#"))
    return {name.strip(): value.strip() for name, _, value in pairs}


def new_id() -> str:
    """A random UUID as Kafka spells it: 22 characters of URL-safe base64, not beginning with a dash."""
    while True:
        made = urlsafe_b64encode(secrets.token_bytes(16)).decode().rstrip("=")
        if not made.startswith("-"):
            return made


def _write(node: Node, cluster_id: str) -> None:
    node.data.mkdir(parents=True, exist_ok=True)
    fields = {"version": "1", "cluster.id": cluster_id, "node.id": node.number, "directory.id": new_id()}
    (node.data / _NAME).write_text("".join(f"{name}={value}\n" for name, value in fields.items()), "ascii")


def _problem(node: Node, cluster_id: str) -> str:
    found = read(node.data)
    if not found:
        return f"{_NAME} is missing or unreadable"
    if found.get("version") != "1" or len(found.get("directory.id", "")) != _ID_LENGTH:
        return f"{_NAME} is incomplete"
    if found.get("cluster.id") != cluster_id or found.get("node.id") != str(node.number):
        return f"{_NAME} names another broker"
    return ""
