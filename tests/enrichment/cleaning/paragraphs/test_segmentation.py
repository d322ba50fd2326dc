from hypothesis import given, settings

from enrichment.cleaning.kinds import Kind
from enrichment.cleaning.paragraphs.paragraph import Paragraph
from enrichment.cleaning.paragraphs.segmentation import paragraphs
from tests.enrichment.cleaning.making import copy

TEXT = "\n The ferry stops.\n\n\nIt is late.\nNext\n"


def test_every_line_that_is_not_blank() -> None:
    found = [(one.start, one.text, one.gap) for one in paragraphs(TEXT)]
    assert found == [(1, " The ferry stops.", 0), (21, "It is late.", 2), (33, "Next", 0)]


def test_no_lines() -> None:
    assert paragraphs("") == paragraphs(" \n\t\n ") == []


def test_what_is_known_of_the_same_text_holds() -> None:
    known = Paragraph(900, "Next", gap=7, tag="h2", linked=0.5, hints={Kind.CAPTION: 0.9})
    first, _, last = paragraphs(TEXT, [known])
    assert (last.start, last.gap, last.tag, last.linked, last.hints) == (33, 0, "h2", 0.5, {Kind.CAPTION: 0.9})
    assert first.tag == ""


def test_what_is_known_stays_as_it_was() -> None:
    known = Paragraph(900, "Next", gap=7)
    paragraphs(TEXT, [known])
    assert (known.start, known.gap) == (900, 7)


@settings(deadline=None)
@given(copy)
def test_paragraphs_are_stretches_of_the_text(text: str) -> None:
    found = paragraphs(text)
    assert all(text[one.start : one.end] == one.text and one.text.strip() and one.gap >= 0 for one in found)
    assert "".join("".join(one.text.split()) for one in found) == "".join(text.split())
