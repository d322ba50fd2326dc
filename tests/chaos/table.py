"""What came of a run, as a table in Markdown."""

from collections.abc import Iterator

from tests.chaos.outcome import Outcome, spread


def render(outcome: Outcome) -> str:
    """The whole text."""
    fenced = "" if not outcome.options.unfenced else ", **with fencing switched off: duplicates are what it must show**"
    lines = [f"`{outcome.options.command()}`{fenced}", "", "| | |", "|---|---|"]
    lines += [f"| {name} | {value} |" for name, value in _rows(outcome)]
    lines += [
        "",
        "| seconds from a fault to the next commit | times | median | p99 | longest |",
        "|---|---|---|---|---|",
    ]
    for kind, seconds in sorted(outcome.recoveries.items()):
        one = spread(seconds)
        lines.append(f"| {kind} | {len(seconds)} | {one['median']} | {one['p99']} | {one['max']} |")
    if outcome.findings.examples:
        lines += ["", *(f"    {example}" for example in outcome.findings.examples)]
    return "\n".join(lines) + "\n"


def _rows(outcome: Outcome) -> Iterator[tuple[str, object]]:
    findings = outcome.findings
    yield "stories in", f"{outcome.stories:,}"
    yield "raw events", f"{outcome.raw_events:,}"
    yield "versions out (on `wire.enriched`)", f"{outcome.versions:,}"
    yield "records out, on all streams", f"{outcome.records:,}"
    yield "**lost**", f"**{findings.lost}**"
    yield "**duplicated**", f"**{findings.duplicated}**"
    yield "**out of order**", f"**{findings.disordered}**"
    yield "records that say what they should not", findings.foreign
    yield "ledger entries that differ from a replay", findings.wrong_entries
    yield "raw events not handled in the end", outcome.behind
    yield "transactions committed", f"{outcome.transactions:,}"
    yield "transactions aborted", f"{outcome.aborted_transactions:,} ({outcome.aborted_records:,} records)"
    yield from sorted(outcome.played.items())
    yield "workers that ended because they were fenced", outcome.fenced
    yield "exit codes of workers", ", ".join(f"{code} x {times}" for code, times in sorted(outcome.exits.items()))
    yield "wall time", f"{outcome.seconds / 60:.1f} min"
    if outcome.stuck:
        yield "**stuck**", outcome.stuck
