"""Whether a data folder still knows its topics.

Kafka starts on a data folder whose own catalogue (the log `__cluster_metadata`) is lost or unreadable as if it were
new: without a word it sets all topics' data aside as "stray". This looks first.
"""

import re
import struct
from pathlib import Path

from streams.broker import identity
from streams.broker.node import Node

_NAME = "__cluster_metadata-0"
_PARTITION = re.compile(r".+-\d+")
# Base offset, length of the rest, leader epoch and format of a record batch.
_HEAD = struct.Struct(">qiib")
_HEAD_LENGTH, _LEAST_REST, _FORMAT = 12, 49, 2


def check(node: Node) -> None:
    """Raise `DataDamaged` when there are topics in the folder and nothing readable that lists them."""
    folder = node.data / _NAME
    kept = [path.name for path in node.data.iterdir() if _PARTITION.fullmatch(path.name) and path != folder]
    sources = [*folder.glob("*.log"), *folder.glob("*.checkpoint")]
    if kept and not any(map(begins_with_batch, sources)):
        raise identity.damaged(
            node.folder,
            f"its list of topics, {_NAME}, is missing or unreadable, but there is data of {len(kept)} partitions",
        )


def begins_with_batch(path: Path) -> bool:
    with path.open("rb") as file:
        head = file.read(_HEAD.size)
    if len(head) < _HEAD.size:
        return False
    offset, rest, _epoch, form = _HEAD.unpack(head)
    whole = _LEAST_REST <= rest <= path.stat().st_size - _HEAD_LENGTH
    return bool(whole and form == _FORMAT and offset >= 0)
