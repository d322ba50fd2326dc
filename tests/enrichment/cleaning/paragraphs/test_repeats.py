from hypothesis import given, settings

from enrichment.cleaning.kinds import Kind
from enrichment.cleaning.paragraphs.repeats import LONG, count, repeats
from enrichment.cleaning.paragraphs.segmentation import paragraphs
from tests.enrichment.cleaning.making import copy

TITLE = "Ferry to stop at Kelby"
SAID = "The harbour office said on Monday that the ferry would sail twice a day."
OTHER = "Shops on the island had asked for a second boat since the winter."


def found(*lines: str, headline: str = "") -> dict[int, Kind]:
    return {place: verdict.kind for place, verdict in repeats(paragraphs("\n".join(lines)), headline)}


def test_what_was_said_before() -> None:
    assert found(SAID, OTHER, SAID, f"  {SAID.upper()}") == {2: Kind.DUPLICATE, 3: Kind.DUPLICATE}


def test_short_lines_may_come_again() -> None:
    assert found("O captain, my captain!", OTHER, "O captain, my captain!") == {}


def test_the_headline_at_the_top() -> None:
    assert found("Norse News", TITLE.upper(), SAID, headline=f" {TITLE}") == {1: Kind.HEADLINE}


def test_the_headline_above_the_first_prose_however_far_down() -> None:
    assert found(*["Boats"] * 6, TITLE, SAID, headline=TITLE) == {6: Kind.HEADLINE}


def test_the_headlines_words_further_down_are_the_storys() -> None:
    assert found(SAID, OTHER, "One.", "Two.", TITLE, headline=TITLE) == {}


def test_no_headline_is_nowhere() -> None:
    assert found(SAID, OTHER) == {}


def test_doubles_are_counted() -> None:
    assert count(paragraphs("\n".join([SAID, OTHER, SAID, SAID, "Yes.", "Yes."]))) == 2
    assert count([]) == 0


@settings(deadline=None)
@given(copy)
def test_as_many_go_as_are_counted(text: str) -> None:
    lines = paragraphs(text)
    gone = [place for place, _ in repeats(lines)]
    assert len(gone) == count(lines)
    assert all(lines[place].size >= LONG for place in gone)


@settings(deadline=None)
@given(copy)
def test_after_them_none_is_left(text: str) -> None:
    lines = paragraphs(text)
    gone = {place for place, _ in repeats(lines)}
    assert count([one for place, one in enumerate(lines) if place not in gone]) == 0
