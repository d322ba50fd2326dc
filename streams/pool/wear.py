"""When a process has served enough: libraries leak a little with every story, and a new process has leaked nothing."""

import resource
import sys
from dataclasses import dataclass
from pathlib import Path

MIB = 1024 * 1024
SEASON = 100
"""Stories that a process serves before its memory counts. A bound below what the bare model takes would otherwise have
every process replaced after every chunk."""

_STATM = Path("/proc/self/statm")


@dataclass(frozen=True, slots=True)
class Wear:
    """The limits of one process; 0 is none. `memory` is resident memory in MiB."""

    stories: int = 0
    memory: int = 0

    def reached(self, stories: int, resident: int) -> bool:
        """Whether a process that has served `stories` and holds `resident` bytes is to be replaced."""
        if self.stories and stories >= self.stories:
            return True
        return bool(self.memory) and stories >= SEASON and resident > self.memory * MIB


def resident() -> int:
    """Bytes of this process in memory now; on systems without /proc, the most there ever were."""
    if _STATM.exists():
        return int(_STATM.read_text().split()[1]) * resource.getpagesize()
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most if sys.platform == "darwin" else most * 1024
