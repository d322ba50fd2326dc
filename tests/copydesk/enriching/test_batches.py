from pathlib import Path

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.enriching.batches import BYTES, STORIES, Options, batches, work
from schemas.errors import ConfigurationError, InputError, PipelineError
from wires.lines import Line


def story(number: int, text: str = "Ada Palmer spoke in Lisbon on Monday.") -> Line:
    value = orjson.dumps({"id": number, "text": text})
    return Line(number, value, len(value))


@given(st.lists(st.integers(1, BYTES * 2), max_size=400))
def test_batches_together_are_the_lines_and_none_is_large(sizes: list[int]) -> None:
    lines = [Line(number, b"", size) for number, size in enumerate(sizes)]
    made = list(batches(lines))
    assert [line for batch in made for line in batch] == lines
    assert all(0 < len(batch) <= STORIES for batch in made)
    assert all(sum(line.size for line in batch[:-1]) < BYTES for batch in made)


def test_no_more_is_read_than_the_batch_needs() -> None:
    lines = iter([Line(number, b"", 1) for number in range(STORIES * 3)])
    next(batches(lines))
    assert next(lines).number == STORIES


def test_a_batch_is_worked_through_in_order(tiny: Path) -> None:
    done = work([story(number) for number in range(5)], Options(str(tiny)))
    rows = [orjson.loads(row) for row in done.output.splitlines()]
    assert [row["id"] for row in rows] == list(range(5))
    assert {mention["text"] for row in rows for mention in row["entities"]} == {"Ada Palmer", "Lisbon"}
    assert (done.stories, done.error) == (5, None)


def test_what_came_before_a_bad_line_is_done(tiny: Path) -> None:
    done = work([story(1), story(2), Line(3, b"{", 1), story(4)], Options(str(tiny)))
    assert done.stories == done.output.count(b"\n") == 2
    assert isinstance(done.error, InputError)
    assert "Line 3" in done.error.message


def test_options_reach_the_pipeline(tiny: Path) -> None:
    untidy = "Ada\xa0Palmer spoke in Lisbon on Monday."
    (row,) = map(
        orjson.loads, work([story(1, untidy)], Options(str(tiny), clean=False, scores=True)).output.splitlines()
    )
    assert row["text"] == untidy
    assert row["scores"]


def test_labels_reach_the_pipeline(tiny: Path) -> None:
    (row,) = map(orjson.loads, work([story(1)], Options(str(tiny), "PERSON=,GPE=LOC")).output.splitlines())
    assert {mention["text"]: mention["type"] for mention in row["entities"]} == {"Lisbon": "LOC"}


def test_malformed_labels_are_an_error(tiny: Path) -> None:
    with pytest.raises(ConfigurationError, match="COPYDESK_LABELS"):
        work([story(1)], Options(str(tiny), "PERSON"))


def test_an_unknown_pipeline_is_an_error() -> None:
    with pytest.raises(PipelineError, match="none_such"):
        work([story(1)], Options("none_such"))
