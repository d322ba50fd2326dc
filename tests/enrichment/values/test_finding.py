import datetime
import gzip
import importlib
import json
import pkgutil
import re
import sys
from itertools import islice, pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enrichment import values
from enrichment.values.finding import BY, find
from schemas.annotations import Source, Value

ANCHOR = datetime.date(2024, 5, 20)
STORIES = Path(__file__).parents[4] / "shared/corpora/current-events-2002-2024.jsonl.gz"

PIECES = [
    "May", "16", "2024", "-", "–", " ", ", ", "in ", "between ", " and ", "from ", "to ", "$", "€", "1.2", "million",
    "half", "a ", "percent", "%", "miles", "km", "Thursday", "last ", "year", "ago", "\n", "1,234", "½", "per ", "hour",
    "pounds", "two ", "(", ")", "é", "𝟘", "minus ", "the 1990s", "week of ", "Q3 ", "magnitude ", "°C", "'s", "3/4",
    "will ", ". ",
]  # fmt: skip
COPY = st.one_of(st.text(max_size=80), st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
ANCHORS = st.one_of(st.none(), st.dates(), st.sampled_from([datetime.date.min, datetime.date.max]))


def spans(found: tuple[Value, ...], field: str) -> list[tuple[int, int]]:
    return [(value.start, value.end) for value in found if value.field == field]


def test_a_story_with_all_four_kinds() -> None:
    found = find(
        "Bank cuts 5% of jobs",
        "HONG KONG, May 16 (Agency) - The bank said on Thursday it lost $1.2bn last year, and 30 km of cable.",
        ANCHOR,
    )
    assert [(value.field, value.type.value, value.text, value.value, value.unit) for value in found] == [
        ("headline", "PERCENT", "5%", "5", "%"),
        ("body", "DATE", "May 16", "2024-05-16", None),
        ("body", "DATE", "Thursday", "2024-05-16", None),
        ("body", "MONEY", "$1.2bn", "1200000000", "USD"),
        ("body", "DATE", "last year", "2023", None),
        ("body", "QUANTITY", "30 km", "30", "km"),
    ]
    assert {(value.source, value.by) for value in found} == {(Source.RULE, BY)}


def test_the_dateline_dates_the_headline_too() -> None:
    assert find("Fire on Wednesday", "ROME, May 16 (Agency) - A fire", ANCHOR)[0].value == "2024-05-15"


def test_the_longer_of_two_is_kept_and_a_date_goes_before_a_measure() -> None:
    assert [value.text for value in find("", "It began three years ago.", ANCHOR)] == ["three years ago"]
    assert [value.type.value for value in find("", "It began three years ago.", None)] == ["QUANTITY"]


def test_nothing_in_nothing_out() -> None:
    assert find("", "", ANCHOR) == ()


@given(COPY, COPY, ANCHORS)
def test_any_text_gives_values_at_their_places(headline: str, body: str, anchor: datetime.date | None) -> None:
    found = find(headline, body, anchor)
    fields = {"headline": headline, "body": body}
    assert all(fields[value.field][value.start : value.end] == value.text for value in found)
    assert [value.field for value in found] == sorted((value.field for value in found), reverse=True)
    for field in fields:
        assert all(one[1] <= other[0] for one, other in pairwise(spans(found, field)))
    assert found == find(headline, body, anchor)


@given(COPY, ANCHORS)
def test_values_are_in_the_form_that_their_type_promises(body: str, anchor: datetime.date | None) -> None:
    date = r"\d{4}(-\d{2}(-\d{2})?|-W\d{2})?"
    for value in find("", body, anchor):
        form = rf"{date}(/{date})?" if value.type.value == "DATE" else r"-?\d+(\.\d+)?"
        assert re.fullmatch(form, value.value)
        assert (value.unit is None) is (value.type.value == "DATE")


def _calls(text: str) -> int:
    """Function calls, those into the regex engine among them, that it takes to find the values of `text`."""
    count = 0

    def note(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(note)
    try:
        find(text, text, ANCHOR)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize(
    "piece",
    [
        "1",
        "1,",
        "9.",
        "one ",
        "half a ",
        "May ",
        "May 16 - ",
        "between ",
        "Monday ",
        "in 2019 to ",
        "$",
        "1/2 ",
        "the 1990s ",
        "x",
    ],
)
def test_twice_the_text_is_at_most_twice_the_calls(piece: str) -> None:
    once, twice = (_calls(piece * count) for count in (500, 1000))
    assert twice <= 2.1 * once + 100


RUNS = {"[A-Za-z]+", "[0-9]+|[½¼¾⅓⅔⅕⅛]"}
"""Scanned once from end to end: a match starts where the last one ended."""


def _patterns() -> list[re.Pattern[str]]:
    modules = [
        importlib.import_module(f"enrichment.values.{name}") for _, name, _ in pkgutil.iter_modules(values.__path__)
    ]
    return [one for module in modules for one in vars(module).values() if isinstance(one, re.Pattern)]


@pytest.mark.parametrize(
    "pattern", [one for one in _patterns() if one.pattern not in RUNS], ids=lambda one: one.pattern[:40]
)
def test_no_pattern_repeats_without_a_limit(pattern: re.Pattern[str]) -> None:
    repeats = re.sub(r"\\.|\[\^?\]?[^\]]*\]", "c", pattern.pattern)
    assert not re.search(r"[*+]|\{\d*,\}", repeats)


def test_real_stories_hold_their_offsets() -> None:
    if not STORIES.exists():
        pytest.skip("needs the shared corpora")
    with gzip.open(STORIES, "rt", encoding="utf-8") as lines:
        stories = [json.loads(line) for line in islice(lines, 0, 20000, 100)]
    found = [
        (story["text"], value)
        for story in stories
        for value in find("", story["text"], datetime.date.fromisoformat(story["date"]))
    ]
    assert all(text[value.start : value.end] == value.text for text, value in found)
    assert {value.type.value for _, value in found} == {"DATE", "MONEY", "PERCENT", "QUANTITY"}
