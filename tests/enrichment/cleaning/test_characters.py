from enrichment.cleaning import characters
from tests.enrichment.cleaning.making import done


def test_control_characters_go_and_tab_and_line_feed_stay() -> None:
    assert done(characters.control, "a\x00b\tc\nd\x7f\ufffe") == ("ab\tc\nd", 2)


def test_zero_width_spaces_go() -> None:
    assert done(characters.zero_width, "\ufeffa\u200bb") == ("ab", 2)


def test_joiners_stay_where_they_shape_the_script() -> None:
    family, persian = "👩\u200d👧", "می\u200cخواهم"
    assert done(characters.zero_width, f"{family} {persian} a\u200d\u200db") == (f"{family} {persian} ab", 1)


def test_soft_hyphens_go() -> None:
    assert done(characters.soft_hyphen, "demo\xadcracy") == ("democracy", 1)


def test_odd_blanks_become_spaces() -> None:
    assert done(characters.blank, "10\u202f000\xa0euros\u3000") == ("10 000 euros\u3000", 2)


def test_direction_marks_go_from_left_to_right_text_only() -> None:
    assert done(characters.direction, "U.S.\u200e envoy") == ("U.S. envoy", 1)
    hebrew = "שלום\u200f (UN)"
    assert done(characters.direction, hebrew) == (hebrew, 0)
