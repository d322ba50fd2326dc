from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enrichment.entities.mentions import LONGEST, by_place, mentions
from schemas.annotations import EntityType


def surfaces(text: str, label: str = "PER") -> list[str]:
    return [found.text for found in mentions(text, "body", [(0, len(text), label, 0.9)])]


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
        ("President Xi Jinping", "Xi Jinping"),
        ("the “Pope” Francis", "Pope” Francis"),
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
    assert [found.type for found in mentions("Xi", "body", [(0, 2, "Person", 0.5)])] == [EntityType.PER]


@given(st.text(), st.integers(0, 40), st.integers(0, 40), st.sampled_from(["PER", "ORG"]))
def test_a_mention_is_where_it_says(text: str, start: int, length: int, label: str) -> None:
    end = min(len(text), start + length)
    for found in mentions(text, "headline", [(min(start, end), end, label, 0.9)]):
        assert text[found.start : found.end] == found.text
        assert min(start, end) <= found.start < found.end <= end
        assert found.text == found.text.strip()


SPANS = st.lists(
    st.tuples(st.integers(0, 30), st.integers(0, 12), st.sampled_from(["PER", "ORG", "X"]), st.floats(0, 1)), max_size=9
)


@given(st.text(alphabet="Ab c'(", max_size=40), SPANS)
def test_mentions_never_overlap(text: str, spans: list[tuple[int, int, str, float]]) -> None:
    placed = [(start, min(len(text), start + length), label, sure) for start, length, label, sure in spans]
    found = list(mentions(text, "body", [span for span in placed if span[0] <= span[1]]))
    assert all(before.end <= after.start for before, after in pairwise(found))
    assert found == list(mentions(text, "body", [span for span in reversed(placed) if span[0] <= span[1]]))


def test_of_overlapping_spans_the_surer_one_stays() -> None:
    spans = [(0, 13, "PER", 0.4), (5, 13, "ORG", 0.8), (20, 22, "GPE", 0.7)]
    found = list(mentions("Bank of China and so UK", "body", spans))
    assert [(mention.type.value, mention.text, mention.confidence) for mention in found] == [
        ("ORG", "of China", 0.8),
        ("GPE", "U", 0.7),
    ]


def test_mentions_of_the_headline_come_first() -> None:
    text = "Xi of Xi"
    found = [*mentions(text, "body", [(6, 8, "PER", 1.0), (0, 2, "PER", 1.0)])]
    found += mentions(text, "headline", [(6, 8, "PER", 1.0)])
    assert [by_place(mention)[:2] for mention in sorted(found, key=by_place)] == [(False, 6), (True, 0), (True, 6)]
