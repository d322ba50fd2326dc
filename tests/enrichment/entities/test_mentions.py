import pytest
from hypothesis import given
from hypothesis import strategies as st

from enrichment.entities.mentions import LONGEST, mentions
from schemas.annotations import EntityType


def surfaces(text: str, label: str = "PER") -> list[str]:
    return [found.text for found in mentions(text, "body", [(0, len(text), label)])]


@pytest.mark.parametrize(
    ("span", "name"),
    [
        (" Xi’s ", "Xi"),
        ("“Xi Jinping”", "Xi Jinping"),
        ("the Obamas'", "Obamas"),
        ("XI'S", "XI"),
        ("Xi,", "Xi"),
        ("(Xi)", "Xi"),
        ("Xi (Jinping)", "Xi (Jinping)"),
        ("Jinping)", "Jinping"),
        ("Sammy Davis Jr.", "Sammy Davis Jr."),
        ("— Xi —", "Xi"),
    ],
)
def test_edges_are_trimmed(span: str, name: str) -> None:
    assert surfaces(span) == [name]


@pytest.mark.parametrize(
    ("span", "label", "name"),
    [
        ("Sotheby’s", "ORG", "Sotheby’s"),
        ("Lloyds'", "ORG", "Lloyds"),
        ("Russia's", "GPE", "Russia"),
        ("The Hague", "GPE", "The Hague"),
        ("the Hague", "GPE", "Hague"),
        ("Yahoo!", "ORG", "Yahoo!"),
    ],
)
def test_what_belongs_to_a_name_stays(span: str, label: str, name: str) -> None:
    assert surfaces(span, label) == [name]


@pytest.mark.parametrize("span", ["Monday\n\nXi", "’s", " - ", "", "x" * (LONGEST + 1), "(the "])
def test_what_is_no_name_is_left_out(span: str) -> None:
    assert surfaces(span) == []


def test_a_name_may_go_over_a_line_end() -> None:
    assert surfaces("Xi\nJinping") == ["Xi\nJinping"]


def test_labels_we_do_not_know_are_left_out() -> None:
    assert surfaces("Monday", "DATE") == []
    assert [found.type for found in mentions("Xi", "body", [(0, 2, "Person")])] == [EntityType.PER]


@given(st.text(), st.integers(0, 40), st.integers(0, 40), st.sampled_from(["PER", "ORG"]))
def test_a_mention_is_where_it_says(text: str, start: int, length: int, label: str) -> None:
    end = min(len(text), start + length)
    for found in mentions(text, "headline", [(min(start, end), end, label)]):
        assert text[found.start : found.end] == found.text
        assert min(start, end) <= found.start < found.end <= end
        assert found.text == found.text.strip()
