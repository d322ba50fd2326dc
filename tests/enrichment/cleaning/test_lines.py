from enrichment.cleaning import lines
from tests.enrichment.cleaning.making import done


def test_all_line_ends_become_line_feeds() -> None:
    assert done(lines.line_end, "a\r\nb\rc\u2028d\x0ce\u2029f\ng") == ("a\nb\nc\nd\ne\n\nf\ng", 5)


def test_blanks_before_a_line_end_go() -> None:
    assert done(lines.trailing_blank, "a \t\n  b\nc  ") == ("a\n  b\nc", 2)


def test_one_blank_line_is_left() -> None:
    assert done(lines.blank_lines, "a\n\n\n\nb\n\nc\nd") == ("a\n\nb\n\nc\nd", 1)


def test_blank_lines_at_the_edges_go() -> None:
    assert done(lines.edges, "\n\n  a\n") == ("  a", 2)


def test_a_headline_becomes_one_line() -> None:
    assert done(lines.joined, "Storm hits \n coast") == ("Storm hits coast", 1)
    assert done(lines.stripped, "  Storm ") == ("Storm", 2)
