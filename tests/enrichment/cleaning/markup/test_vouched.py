from enrichment.cleaning.markup.vouched import ENOUGH, holder, vouched
from enrichment.cleaning.paragraphs.paragraph import Paragraph

BODY = "The council met on Monday. It voted to keep the old bridge open to cyclists until the spring."


def test_blocks_whose_words_the_text_holds() -> None:
    blocks = [
        "The council met on Monday.",
        "It voted to keep the old bridge open",
        "A newsletter for you each morning.",
    ]
    assert vouched(BODY, [Paragraph(0, text) for text in blocks]) == [True, True, False]


def test_marks_blanks_and_capitals_do_not_matter() -> None:
    assert vouched(BODY, [Paragraph(0, "THE COUNCIL\n met — on “Monday”")]) == [True]


def test_most_of_the_words_are_enough() -> None:
    changed = "It voted to keep the old bridge open to cyclists until the autumn."
    assert vouched(BODY, [Paragraph(0, changed)]) == [True]


def test_a_few_words_are_never_told() -> None:
    assert vouched(BODY, [Paragraph(0, "The council met")]) == [False]


def test_without_a_text_no_block_is_told() -> None:
    assert vouched("", [Paragraph(0, BODY)] * 3) == [False] * 3


def test_the_smallest_element_that_holds_the_text() -> None:
    told = [ENOUGH, ENOUGH, ENOUGH * 0.96, ENOUGH * 0.5]
    assert holder(told, [ENOUGH * 3, ENOUGH * 2, ENOUGH, ENOUGH * 0.5]) == 2


def test_an_element_that_goes_on_is_not_the_text_alone() -> None:
    assert holder([ENOUGH, ENOUGH], [ENOUGH * 3, ENOUGH * 2]) is None


def test_a_little_text_tells_nothing() -> None:
    assert holder([ENOUGH - 1, ENOUGH - 1], [ENOUGH, ENOUGH]) is None
