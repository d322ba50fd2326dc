from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enrichment.entities.consistency import INFERRED, SURE, consistent
from enrichment.entities.mentions import Found, by_place, mentions
from schemas.annotations import EntityType

Labels = list[tuple[str, str, float]]


def labelled(body: str, labels: Labels) -> list[Found]:
    """Each label's name where it stands next in the body, in order."""
    found, at = [], 0
    for name, kind, confidence in labels:
        start = body.index(name, at)
        at = start + len(name)
        found.append(Found(EntityType(kind), "body", start, at, name, confidence))
    return found


def after(body: str, labels: Labels, headline: str = "") -> list[tuple[str, str, float]]:
    found = consistent(labelled(body, labels), headline, body)
    return [(mention.text, mention.type.value, mention.confidence) for mention in found]


def test_a_caption_is_read_for_the_names_of_the_text() -> None:
    body = "Doris Day sang."
    found = consistent(labelled(body, [("Doris Day", "PER", 0.9)]), "", body, "Doris Day at home")
    assert [(mention.field, mention.start, mention.text) for mention in found] == [
        ("body", 0, "Doris Day"),
        ("caption", 0, "Doris Day"),
    ]


def test_the_surer_type_wins() -> None:
    assert after("so Day and Day and Day", [("Day", "EVENT", 0.4), ("Day", "PER", 0.9), ("Day", "PER", 0.7)]) == [
        ("Day", "PER", 0.8),
        ("Day", "PER", 0.9),
        ("Day", "PER", 0.7),
    ]


def test_a_full_name_tells_what_its_surname_is() -> None:
    body = "Doris Day sang. Then Day left."
    assert after(body, [("Doris Day", "PER", 0.9), ("Day", "EVENT", 0.9)])[1] == ("Day", "PER", 0.6667)
    assert after(body, [("Doris Day", "WORK", 0.9), ("Day", "EVENT", 0.9)])[1] == ("Day", "EVENT", 0.9)


def test_without_a_majority_types_stay() -> None:
    labels = [("Lee", "PER", 0.6), ("Lee", "ORG", 0.5), ("Lee", "GPE", 0.4)]
    assert after("as Lee of Lee in Lee", labels) == labels


def test_what_was_missed_is_found() -> None:
    body = "When Li Wei came, Wei sat. So did Li Wei."
    assert after(body, [("Li Wei", "PER", 0.9)], headline="Chaos: Li Wei") == [
        ("Li Wei", "PER", round(0.9 * INFERRED, 4)),
        ("Li Wei", "PER", 0.9),
        ("Wei", "PER", round(0.9 * INFERRED, 4)),
        ("Li Wei", "PER", round(0.9 * INFERRED, 4)),
    ]


def test_found_mentions_have_their_own_place() -> None:
    headline, body = "Chaos: Li Wei", "When Li Wei came, Wei sat."
    found = consistent(labelled(body, [("Li Wei", "PER", 0.9)]), headline, body)
    assert [(mention.field, mention.start, mention.end) for mention in found] == [
        ("headline", 7, 13),
        ("body", 5, 11),
        ("body", 18, 21),
    ]


@pytest.mark.parametrize(
    ("body", "label"),
    [
        ("so Lee and Lee", ("Lee", "PER", SURE - 0.01)),
        ("Theresa May spoke. May it be.", ("Theresa May", "PER", 0.9)),
        ("a day for Doris Day. Then Day left", ("Doris Day", "PER", 0.9)),
        ("Ann Lee met Bo Lee", ("Ann Lee", "PER", 0.9)),
        ("in China the China Daily", ("China", "GPE", 0.9)),
        ("the New Delhi summit, so Delhi", ("New Delhi", "GPE", 0.9)),
    ],
)
def test_what_is_doubtful_is_not_found(body: str, label: tuple[str, str, float]) -> None:
    assert after(body, [label]) == [label]


TEXTS = st.lists(st.sampled_from(["Ann Lee", "Lee", "Day", "met", ".", "Ann", "day", "\n\n", "U.S."]), max_size=12)
SPANS = st.lists(
    st.tuples(st.integers(0, 40), st.integers(1, 9), st.sampled_from(["PER", "GPE", "ORG"]), st.floats(0, 1))
)


@given(TEXTS.map(" ".join), TEXTS.map(" ".join), SPANS)
def test_mentions_are_slices_that_never_overlap(
    headline: str, body: str, spans: list[tuple[int, int, str, float]]
) -> None:
    placed = [(start, min(start + length, len(body)), *rest) for start, length, *rest in spans if start < len(body)]
    given_ = list(mentions(body, "body", placed))  # type: ignore[arg-type]
    found = consistent(given_, headline, body)
    texts = {"headline": headline, "body": body}
    assert found == sorted(found, key=by_place)
    assert all(texts[mention.field][mention.start : mention.end] == mention.text for mention in found)
    assert all(one.end <= two.start for one, two in pairwise(found) if one.field == two.field)
    assert {by_place(mention) for mention in given_} <= {by_place(mention) for mention in found}
    assert all(0 <= mention.confidence <= 1 for mention in found)
    assert consistent(list(reversed(given_)), headline, body) == found


def test_a_long_list_of_names() -> None:
    names = [f"Ann N{number}" for number in range(20_000)]
    body = ", ".join(names) + "; " + ", ".join(names)
    found = consistent(labelled(body, [(name, "PER", 0.9) for name in names]), "", body)
    assert len(found) == 2 * len(names)
