from dataclasses import dataclass
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from enrichment.values.overlaps import apart


@dataclass(frozen=True)
class Span:
    start: int
    end: int
    name: str = ""


spans = st.lists(st.tuples(st.integers(0, 30), st.integers(1, 10)).map(lambda pair: Span(pair[0], sum(pair))))


def test_the_longest_is_kept_and_of_two_as_long_the_first() -> None:
    short, long, other = Span(0, 3), Span(2, 7, "a"), Span(3, 8, "b")
    assert apart(" " * 9, [short, long, other]) == [long]
    assert apart(" " * 9, [Span(3, 5, "a"), Span(3, 5, "b"), Span(0, 2)]) == [Span(0, 2), Span(3, 5, "a")]


@given(spans)
def test_what_is_kept_lies_apart_and_in_order_and_nothing_more_would_fit(found: list[Span]) -> None:
    kept = apart(" " * 50, found)
    assert all(one.end <= other.start for one, other in pairwise(kept))
    for span in found:
        assert any(span.start < one.end and one.start < span.end for one in kept)
