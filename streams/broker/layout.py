"""Lays out a data folder: one sub-folder a broker, with everything it needs to start."""

import re
from collections.abc import Sequence
from pathlib import Path

from schemas.errors import DataDamaged
from streams.broker import catalogue, identity, logs, properties, space
from streams.broker.node import Node, folder_of

# Less than this and the first segments and indexes would fill the disk while we look on.
LEAST_SPACE = 256 * space.MIB


def plan(root: Path, ports: Sequence[int], controller_ports: Sequence[int]) -> list[Node]:
    """The nodes of a cluster in `root`, one for each pair of ports."""
    pairs = enumerate(zip(ports, controller_ports, strict=True), start=1)
    return [Node(number, folder_of(root, number), port, control) for number, (port, control) in pairs]


def prepare(root: Path, nodes: list[Node]) -> None:
    """Write what the brokers read at start. Raises `DiskFull`, `DataDamaged` or `ConfigurationError`.

    The caller holds the nodes' locks.
    """
    space.require(root, LEAST_SPACE, "The broker's data")
    _same_count(root, len(nodes))
    with space.watched(root, "preparing the broker's data folder"):
        cluster_id = identity.cluster_of(nodes)
        for node in nodes:
            identity.ensure(node, cluster_id)
            if len(nodes) == 1:  # of several, the others still know what one has forgotten
                catalogue.check(node)
            node.scratch.mkdir(exist_ok=True)
            node.properties.write_text(properties.render(node, nodes))
            node.logging.write_text(logs.render(node))


def _same_count(root: Path, wanted: int) -> None:
    kept = [path for path in root.glob("node-*") if re.fullmatch(r"node-\d+", path.name) and (path / "data").exists()]
    if kept and len(kept) != wanted:
        raise DataDamaged(
            f"{root} holds the data of {len(kept)} broker(s), and {wanted} were asked for.",
            "Ask for as many as before, or choose an empty folder.",
        )
