import re
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from enrichment.values.windows import REACH, around, matches

WORD = re.compile(r"\bin March\b")
TRIGGER = re.compile("Mar")


@given(st.lists(st.sampled_from(["in March", "x" * 70, "March", "in", "y" * 200])).map(" ".join))
def test_windows_lose_nothing_that_a_search_of_the_whole_finds(text: str) -> None:
    near = [match.span() for match in matches(WORD, text, around(TRIGGER, text))]
    assert near == [match.span() for match in WORD.finditer(text)]


@given(st.lists(st.sampled_from(["Mar", "x" * 100, "y" * 30])).map("".join))
def test_windows_lie_apart_and_hold_every_hit(text: str) -> None:
    windows = around(TRIGGER, text)
    assert all(one[1] < other[0] for one, other in pairwise(windows))
    for hit in TRIGGER.finditer(text):
        assert any(start <= max(0, hit.start() - REACH) and hit.end() + REACH <= end for start, end in windows)


def test_without_a_hit_there_is_no_window() -> None:
    assert around(TRIGGER, "nothing here") == []
