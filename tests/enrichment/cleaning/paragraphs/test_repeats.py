from enrichment.cleaning.kinds import Kind
from enrichment.cleaning.paragraphs.repeats import count, repeats
from tests.enrichment.cleaning.paragraphs.copy import PROSE, looked_at


def test_what_was_said_before() -> None:
    found, _ = looked_at(PROSE[0], PROSE[1], PROSE[0].upper())
    assert [(place, verdict.kind) for place, verdict in repeats(found)] == [(2, Kind.DUPLICATE)]
    assert count(found) == 1


def test_short_lines_may_come_again() -> None:
    found, _ = looked_at("“No,” he said.", PROSE[0], "“No,” he said.")
    assert list(repeats(found)) == []
    assert count(found) == 0


def test_the_headline_said_again_at_the_top_only() -> None:
    found, _ = looked_at("Bridge stays open", *PROSE, "Bridge stays open")
    assert [(place, verdict.kind) for place, verdict in repeats(found, "Bridge Stays Open")] == [(0, Kind.HEADLINE)]
