from datetime import UTC, datetime
from typing import Any

import pytest
from pydantic import ValidationError

from schemas.story import Status
from wires.fields import EMBARGO, NAMES, STATUS, OwnStory, select
from wires.limits import FIELD_LIMIT


def test_the_first_name_that_is_not_blank_counts() -> None:
    values, written = select({"id": "1", "uri": None, "title": "t", "headline": " ", "body": "b", "text": "t"})
    assert values == {"uri": "1", "headline": "t", "body_text": "t"}
    assert written == {"uri": "id", "headline": "title", "body_text": "text"}


def test_names_count_without_case_and_underscores() -> None:
    values, written = select({"versionCreated": "v", "PubStatus": "s", "bodyText": "b", "BODY": "c"})
    assert values == {"version_created": "v", "status": ["s"], "body_text": "b"}
    assert written["version_created"] == "versionCreated"


@pytest.mark.parametrize("ours", sorted(NAMES))
def test_each_of_our_own_names_is_read(ours: str) -> None:
    assert select({ours: "x"})[0] == {ours: "x"}


def test_every_field_that_says_whether_it_may_be_used_counts() -> None:
    values, written = select(
        {"status": "usable", "pubStatus": "withheld", "embargoed_until": "a", "EmbargoedUntil": "b"}
    )
    assert values == {STATUS: ["usable", "withheld"], EMBARGO: ["a", "b"]}
    assert written[STATUS] == "status, pubStatus"


def test_of_two_spellings_the_first_counts() -> None:
    assert select({"body_text": "a", "bodyText": "b", "body-text": "c"})[0] == {"body_text": "a"}


def test_every_field_that_speaks_of_an_embargo_counts() -> None:
    values, written = select({"embargoedUntil": "a", "x_embargo_note": "b", "embargo": "", "embargoed": False})
    assert values == {EMBARGO: ["a", "b"]}
    assert written[EMBARGO] == "embargoedUntil, x_embargo_note"


def read(**fields: Any) -> OwnStory:
    return OwnStory.model_validate(fields)


@pytest.mark.parametrize(("value", "wanted"), [(3, 3), ("3", 3), (" 12 ", 12), (0, 0)])
def test_a_version_is_a_whole_number_or_its_digits(value: object, wanted: int) -> None:
    assert read(version=value).version == wanted


@pytest.mark.parametrize("value", [True, 1.5, "1.5", "v1", "-1", -1, "١", "9" * 19, [1]])
def test_anything_else_is_no_version(value: object) -> None:
    with pytest.raises(ValidationError):
        read(version=value)


def test_an_id_may_be_a_number() -> None:
    assert read(uri=12).uri == "12"
    for value in (1.5, True, ["a"]):
        with pytest.raises(ValidationError):
            read(uri=value)


@pytest.mark.parametrize(
    ("value", "wanted"),
    [
        ("usable", Status.USABLE),
        (" Withheld ", Status.WITHHELD),
        ("canceled", Status.CANCELED),
        ("CANCELLED", Status.CANCELED),
    ],
)
def test_a_status_is_one_of_three_words(value: str, wanted: Status) -> None:
    assert read(status=[value]).status is wanted


@pytest.mark.parametrize("value", ["killed", "live", 1, True, [], {}])
def test_an_unknown_status_is_not_usable(value: object) -> None:
    with pytest.raises(ValidationError, match="is none of usable, withheld, canceled"):
        read(status=[value])


@pytest.mark.parametrize("value", ["nan", 1772357400, True, []])
def test_a_date_on_which_nothing_hangs_may_be_unreadable(value: object) -> None:
    assert read(published=value).published is None
    with pytest.raises(ValidationError, match="is not a time in ISO 8601"):
        read(version_created=value)


@pytest.mark.parametrize(
    ("values", "wanted"),
    [
        (["withheld", "usable"], Status.WITHHELD),
        (["usable", "canceled"], Status.CANCELED),
        (["canceled", "withheld"], Status.CANCELED),
    ],
)
def test_of_several_statuses_the_strictest_counts(values: list[str], wanted: Status) -> None:
    assert read(status=values).status is wanted


def test_of_several_embargoes_the_latest_counts() -> None:
    story = read(embargoed_until=["2026-03-01T12:00:00Z", "2026-03-01T12:00:00-05:00"])
    assert story.embargoed_until == datetime(2026, 3, 1, 17, tzinfo=UTC)


@pytest.mark.parametrize("value", [["noon"], [True], [1772357400], ["2026-03-01", "noon"]])
def test_an_embargo_that_cannot_be_read_is_an_error(value: list[object]) -> None:
    with pytest.raises(ValidationError, match="is not a time in ISO 8601"):
        read(embargoed_until=value)


@pytest.mark.parametrize("field", ["headline", "byline", "slug", "located", "language", "source", "url", "uri"])
def test_every_field_but_the_body_is_bounded(field: str) -> None:
    read(**{field: "x" * FIELD_LIMIT, "body_text": "x" * FIELD_LIMIT * 2})
    with pytest.raises(ValidationError, match="at most 2000 characters"):
        read(**{field: "x" * (FIELD_LIMIT + 1)})
