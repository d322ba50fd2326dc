"""How many bytes of raw copy a worker holds between the fetch and the commit."""

from threading import Lock

BACKLOG_BYTES = 128 * 1024 * 1024
"""Bound on what is fetched ahead. Eight of the largest messages, or some 25,000 average stories."""


class Backlog:
    """A counter shared by the consumer's thread, which adds, and the event loop, which takes away."""

    def __init__(self, limit: int = BACKLOG_BYTES) -> None:
        self._limit = limit
        self._bytes = 0
        self._lock = Lock()

    def full(self) -> bool:
        """Whether no more may be fetched now."""
        return self._bytes >= self._limit

    def received(self, size: int) -> None:
        """Count `size` fetched bytes."""
        with self._lock:
            self._bytes += size

    def finished(self, size: int) -> None:
        """Count off `size` bytes that were committed."""
        with self._lock:
            self._bytes = max(0, self._bytes - size)

    def reset(self) -> None:
        """Forget everything: after a rebalance Faust drops what it holds and reads it again."""
        with self._lock:
            self._bytes = 0
