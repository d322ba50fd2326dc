"""The documents name all that they promise to list."""

from pathlib import Path

import pytest

from schemas.causes import REMEDIES, Cause
from streams.ledger.lifecycle import Verdict

DOCS = Path(__file__).parents[2] / "docs"


@pytest.mark.parametrize("cause", Cause)
def test_each_cause_has_a_row_with_an_example_and_a_remedy(cause: Cause) -> None:
    rows = [line for line in (DOCS / "quarantine.md").read_text().splitlines() if line.startswith(f"| `{cause}` |")]
    assert [row.count("|") for row in rows] == [4]
    assert cause in REMEDIES


@pytest.mark.parametrize("verdict", [Verdict.RETRANSMISSION, Verdict.STALE, Verdict.KILLED])
def test_each_reason_to_ignore_copy_is_in_the_table(verdict: Verdict) -> None:
    assert f"ignored (`{verdict}`)" in (DOCS / "lifecycle.md").read_text()
