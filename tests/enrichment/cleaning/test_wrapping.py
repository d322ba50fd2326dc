from textwrap import fill

from enrichment.cleaning.wrapping import mend, unwrap
from models.training.cleaning.golden.stories import STORIES
from tests.enrichment.cleaning.making import done


def test_wrapped_paragraphs_are_joined() -> None:
    for story in STORIES.values():
        for width in (60, 68, 76):
            wrapped = "\n\n".join(fill(part, width) for part in story.split("\n\n"))
            assert done(unwrap, wrapped)[0] == story


def test_a_word_broken_at_the_margin_becomes_whole() -> None:
    wrapped = "The people on the islands were told on Monday that the govern-\nment would pay for the boats, and so they went home again that\nevening."
    assert "government would" in done(unwrap, wrapped)[0]


def test_paragraphs_that_only_an_indent_or_a_short_line_parts_stay_apart() -> None:
    text = (
        "   The ferry left at noon on Monday with forty people on board, and\nit was full of bread.\n"
        "   It came back on Tuesday, when the wind had dropped, with nobody\non it but the captain."
    )
    assert done(unwrap, text)[0].count("\n") == 1


def test_verse_lists_and_tables_stay() -> None:
    for text in (
        "The harbour light is green, is green,\nthe boats are coming in,\nand every rope that ever was\nis tied around a pin.",
        "• rust in the hangers on the eastern side of the bridge, near the pier\n• bolts that nobody has ever tightened since the bridge was opened",
        "Green Alliance\t31\t+9\nConservatives\t18\t-9\nLabour\t8\t0",
    ):
        assert done(unwrap, text) == (text, 0)


def test_paragraphs_cut_at_links_are_mended() -> None:
    text = "The minister met\nVladimir Putin\n, who said that\nRussia\nwould not go on.\nHe left for the\nUnited Nations\n. It was late."
    assert (
        done(mend, text)[0]
        == "The minister met Vladimir Putin, who said that Russia would not go on.\nHe left for the United Nations. It was late."
    )


def test_lines_in_small_letters_alone_are_not_joined() -> None:
    text = "the fog comes\non little cat feet\nit sits looking\nover harbour and city"
    assert done(mend, text) == (text, 0)
