from enrichment.cleaning.kinds import Kind
from enrichment.cleaning.lifting import Lifted, headings
from tests.enrichment.cleaning.paragraphs.copy import PROSE, looked_at


def test_texts_by_kind_each_once() -> None:
    lifted = Lifted()
    for text in (" A ferry\n at Kelby. ", "A ferry at Kelby.", " "):
        lifted.add(Kind.CAPTION.value, text)
    assert lifted.of(Kind.CAPTION) == ("A ferry at Kelby.",)
    assert lifted.of(Kind.CREDIT) == ()


def test_the_fields_of_a_story() -> None:
    lifted = Lifted()
    lifted.add(Kind.BYLINE.value, "By Ann Lee")
    lifted.add(Kind.CREDIT.value, "Reporting by Ann Lee and Bo Marsh; editing by Cy Dunn")
    lifted.add(Kind.CORRECTION.value, "Corrects the spelling of Kelby.")
    found = lifted.structure(["What it costs", "The river"], f"KELBY, May 3 (Wire) - {PROSE[0]}")
    assert found.byline == "By Ann Lee"
    assert found.credits[0].names == ("Ann Lee", "Bo Marsh", "Cy Dunn")
    assert found.dateline is not None and found.dateline.place == "KELBY"
    assert (found.subhead, found.headings) == ("", ("What it costs", "The river"))
    assert found.corrections == ("Corrects the spelling of Kelby.",)


def test_a_heading_before_the_first_paragraph_is_the_subhead() -> None:
    found = Lifted().structure(["What it costs", "The river"], "What it costs")
    assert (found.subhead, found.headings) == ("What it costs", ("The river",))


def test_headings_among_paragraphs() -> None:
    paragraphs, verdicts = looked_at(PROSE[0], "The river", PROSE[1])
    verdicts[1] = verdicts[1]._replace(kind=Kind.HEADING)
    assert headings(paragraphs, verdicts) == ["The river"]
