"""What came of a run."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from tests.chaos.checker import Findings
from tests.chaos.options import Options


@dataclass
class Outcome:
    """Filled in as the run goes on. `stuck` says why it did not come to its end, "" when it did.

    `fenced` counts the workers that ended because others had taken over their producers' ids.
    """

    options: Options
    findings: Findings = field(default_factory=Findings)
    stories: int = 0
    raw_events: int = 0
    versions: int = 0
    records: int = 0
    aborted_transactions: int = 0
    aborted_records: int = 0
    transactions: int = 0
    behind: int = 0
    fenced: int = 0
    played: Counter[str] = field(default_factory=Counter)
    recoveries: dict[str, list[float]] = field(default_factory=dict)
    exits: Counter[int] = field(default_factory=Counter)
    parting: list[int] = field(default_factory=list)
    seconds: float = 0.0
    stuck: str = ""

    @property
    def clean(self) -> bool:
        """Whether the promise was kept: all handled, nothing wrong, and every worker left in good order."""
        return self.findings.clean and not self.stuck and not self.behind and not any(self.parting)

    def line(self) -> dict[str, Any]:
        """The run as one JSON object."""
        findings = self.findings
        return {
            "clean": self.clean,
            "stories_in": self.stories,
            "raw_events": self.raw_events,
            "versions_out": self.versions,
            "records_out": self.records,
            "lost": findings.lost,
            "duplicated": findings.duplicated,
            "out_of_order": findings.disordered,
            "foreign": findings.foreign,
            "wrong_ledger_entries": findings.wrong_entries,
            "not_handled": self.behind,
            "transactions": self.transactions,
            "aborted_transactions": self.aborted_transactions,
            "aborted_records": self.aborted_records,
            "workers_fenced": self.fenced,
            "played": dict(self.played),
            "recovery_seconds": {kind: spread(seconds) for kind, seconds in self.recoveries.items()},
            "worker_exits": {str(code): times for code, times in sorted(self.exits.items())},
            "seconds": round(self.seconds),
            "seed": self.options.seed,
            "stuck": self.stuck,
        }


def spread(seconds: Sequence[float]) -> dict[str, float]:
    """Median, 99th percentile and longest, in seconds to one place."""
    ordered = sorted(seconds)

    def at(share: float) -> float:
        return round(ordered[min(len(ordered) - 1, int(share * len(ordered)))], 1)

    return {"median": at(0.5), "p99": at(0.99), "max": round(ordered[-1], 1)}
