from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from enrichment.loading import load
from enrichment.model import GROUP, Model, groups
from tests.enrichment.conftest import SPORT, THRESHOLDS


def test_readings_come_in_the_order_of_the_texts(tiny: Path) -> None:
    texts = [f"{'word ' * (7 * n % 5)}Lisbon" for n in range(40)] + ["no name here"]
    readings = Model(load(str(tiny))).read(texts)
    assert [reading.spans for reading in readings[:-1]] == [((len(t) - 6, len(t), "GPE"),) for t in texts[:-1]]
    assert readings[-1].spans == ()
    assert readings[0].scores is not None
    assert readings[0].scores.keys() == THRESHOLDS.keys()
    assert type(readings[0].scores[SPORT]) is float


def test_more_text_than_a_group_holds(tiny: Path) -> None:
    long = "Lisbon " + "word " * (GROUP // 10)
    assert [len(reading.spans) for reading in Model(load(str(tiny))).read([long] * 5)] == [1] * 5


def test_no_text_no_reading(tiny: Path) -> None:
    assert Model(load(str(tiny))).read([]) == []


@given(st.lists(st.integers(min_value=0, max_value=30)), st.integers(min_value=1, max_value=40))
def test_each_place_is_in_one_group_of_bounded_size(sizes: list[int], most: int) -> None:
    made = list(groups(sizes, most))
    assert sorted(place for group in made for place in group) == list(range(len(sizes)))
    assert all(len(group) == 1 or sum(sizes[place] for place in group) <= most for group in made)
