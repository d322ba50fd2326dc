import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enrichment.values import numbers, relative

THURSDAY = datetime.date(2024, 5, 16)


def read(text: str, anchor: datetime.date = THURSDAY) -> list[tuple[str, str]]:
    found = relative.find(text, numbers.find(text), anchor)
    return [(text[value.start : value.end], value.value) for value in found]


@pytest.mark.parametrize(
    ("text", "written", "value"),
    [
        ("died today", "today", "2024-05-16"),
        ("Today, he", "Today", "2024-05-16"),
        ("yesterday morning", "yesterday morning", "2024-05-15"),
        ("late last night", "last night", "2024-05-15"),
        ("TOMORROW", "TOMORROW", "2024-05-17"),
        ("the day before yesterday", "the day before yesterday", "2024-05-14"),
        ("the day after tomorrow", "the day after tomorrow", "2024-05-18"),
        ("this morning", "this morning", "2024-05-16"),
        ("earlier this week", "earlier this week", "2024-W20"),
        ("last week's vote", "last week", "2024-W19"),
        ("next month", "next month", "2024-06"),
        ("last month", "last month", "2024-04"),
        ("this year", "this year", "2024"),
        ("Last year", "Last year", "2023"),
        ("last quarter", "last quarter", "2024-01/2024-03"),
        ("last weekend", "last weekend", "2024-05-11/2024-05-12"),
        ("this weekend", "this weekend", "2024-05-18/2024-05-19"),
        ("over the weekend", "the weekend", "2024-05-11/2024-05-12"),
        ("three days ago", "three days ago", "2024-05-13"),
        ("2 weeks ago", "2 weeks ago", "2024-W18"),
        ("a month ago", "a month ago", "2024-04"),
        ("ten years ago", "ten years ago", "2014"),
    ],
)
def test_times_told_from_the_storys_date(text: str, written: str, value: str) -> None:
    assert read(text) == [(written, value)]


@pytest.mark.parametrize(
    "text",
    ["the last week", "over the next year", "this year-long", "USA Today", "65 million years ago", "2.5 years ago",
     "five minutes ago", "the weekend", "last Tuesday", "the Today programme"],
)  # fmt: skip
def test_spans_of_time_names_and_far_ages_are_none(text: str) -> None:
    assert read(text) == []


def test_about_so_long_ago_is_less_sure() -> None:
    rough, plain = (
        next(iter(relative.find(text, numbers.find(text), THURSDAY))).confidence
        for text in ("about ten years ago", "just ten years ago")
    )
    assert rough < plain


TEXT = "today tomorrow, yesterday, last week, over the weekend, last quarter, next month, 900 years ago, a day ago"


@given(st.one_of(st.dates(), st.sampled_from([datetime.date.min, datetime.date.max])))
def test_any_anchor_will_do(anchor: datetime.date) -> None:
    assert all(value for _, value in read(TEXT, anchor))
