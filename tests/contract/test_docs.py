"""The documents name all that they promise to list."""

from pathlib import Path

import pytest

from schemas.causes import OURS, REMEDIES, Cause
from streams.ledger.lifecycle import Verdict
from streams.settings import Settings

DOCS = Path(__file__).parents[2] / "docs"


@pytest.mark.parametrize("cause", Cause)
def test_each_cause_has_a_row_with_an_example_and_a_remedy(cause: Cause) -> None:
    rows = [line for line in (DOCS / "quarantine.md").read_text().splitlines() if line.startswith(f"| `{cause}` |")]
    ((_, _, whose, example, remedy, _),) = [row.split("|") for row in rows]
    assert whose.strip() == ("ours" if cause in OURS else "the feed's")
    assert example.strip()
    assert remedy.strip()
    assert cause in REMEDIES


@pytest.mark.parametrize("name", [name for name in Settings.model_fields if name.startswith("breaker_")])
def test_the_limits_of_breakers_are_as_documented(name: str) -> None:
    default = Settings.model_fields[name].default
    words = {0.5: "half of", 20: "of 20 at", 50: "latest 50 events", 100: "latest 100"}
    assert words[default] in (DOCS / "breaker.md").read_text().lower()


@pytest.mark.parametrize("verdict", [Verdict.RETRANSMISSION, Verdict.STALE, Verdict.KILLED])
def test_each_reason_to_ignore_copy_is_in_the_table(verdict: Verdict) -> None:
    assert f"ignored (`{verdict}`)" in (DOCS / "lifecycle.md").read_text()
