from enrichment.cleaning.kinds import Kind
from enrichment.cleaning.lifting import Lifted, headings
from enrichment.cleaning.paragraphs.paragraph import Paragraph
from enrichment.cleaning.paragraphs.verdict import BODY, Verdict

FIRST = "KELBY, March 4 (Norse News) - The ferry stops here."


def lifted(*found: tuple[Kind, str]) -> Lifted:
    made = Lifted()
    for kind, text in found:
        made.add(kind.value, text)
    return made


def test_blanks_and_doubles_are_left_out() -> None:
    found = lifted((Kind.CAPTION, " A boat\n off Kelby "), (Kind.CAPTION, "A boat off Kelby"), (Kind.CAPTION, " "))
    assert found.of(Kind.CAPTION) == ("A boat off Kelby",)
    assert found.of(Kind.BYLINE) == ()


def test_each_kind_has_its_field() -> None:
    structure = lifted(
        (Kind.BYLINE, "By Jane Doe"), (Kind.BYLINE, "By Bo Ek"), (Kind.DATE, "March 4, 2024"), (Kind.CAPTION, "A boat"),
        (Kind.CREDIT, "(Reporting by Ann Lee; Editing by Bo Ek)"), (Kind.CORRECTION, "Correction: It is May."),
        (Kind.UPDATE, "Updated at 10:00"), (Kind.BIO, "Jane Doe covers the islands."), (Kind.SOCIAL, "Share"),
    ).structure([], FIRST)  # fmt: skip
    assert (structure.byline, structure.published, structure.captions) == ("By Jane Doe", "March 4, 2024", ("A boat",))
    assert structure.credits[0].names == ("Ann Lee", "Bo Ek")
    assert structure.corrections == ("Correction: It is May.",)
    assert structure.updates == ("Updated at 10:00",)
    assert structure.notes == ("Jane Doe covers the islands.",)
    assert structure.dateline is not None and structure.dateline.place == "KELBY"


def test_a_heading_in_the_first_place_is_the_subhead() -> None:
    structure = Lifted().structure(["A second boat", "The pier"], "A second boat ")
    assert (structure.subhead, structure.headings) == ("A second boat", ("The pier",))


def test_other_headings_are_none() -> None:
    structure = Lifted().structure(["The pier"], FIRST)
    assert (structure.subhead, structure.headings) == ("", ("The pier",))


def test_nothing_lifted() -> None:
    structure = Lifted().structure([], "")
    assert (structure.byline, structure.dateline, structure.credits, structure.headings) == ("", None, (), ())


def test_headings_among_paragraphs() -> None:
    paragraphs = [Paragraph(0, " The pier "), Paragraph(11, "It is old.")]
    assert headings(paragraphs, [Verdict(Kind.HEADING, 0.9, "heading"), BODY]) == ["The pier"]
