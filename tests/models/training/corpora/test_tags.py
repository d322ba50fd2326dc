import numpy as np

from models.training.corpora.tags import ANY, KINDS, NUMBER, TAGS, masks, outside, unpacked


def names(row: np.ndarray) -> set[str]:  # type: ignore[type-arg]
    return {TAGS[place] for place in np.flatnonzero(row)}


def test_the_tags_are_those_of_the_recogniser() -> None:
    assert TAGS[:5] == ("O", "B-EVENT", "I-EVENT", "L-EVENT", "U-EVENT")
    assert len(TAGS) == 1 + 4 * len(KINDS)
    assert len(TAGS) < 63, "a set of tags must fit an integer"


def test_one_kind_leaves_one_tag() -> None:
    rows = unpacked(masks(4, [(0, 1, ("PER",)), (1, 4, ("ORG",))]))
    assert [names(row) for row in rows] == [{"U-PER"}, {"B-ORG"}, {"I-ORG"}, {"L-ORG"}]


def test_several_kinds_leave_one_tag_each() -> None:
    assert names(unpacked(masks(1, [(0, 1, ("GPE", "LOC"))]))[0]) == {"U-GPE", "U-LOC"}


def test_outside_what_is_annotated_only_the_open_kinds_remain() -> None:
    assert names(unpacked(masks(1, [], outside(("LAW",))))[0]) == {"O", "B-LAW", "I-LAW", "L-LAW", "U-LAW"}
    assert names(unpacked(masks(1, []))[0]) == {"O"}


def test_nothing_known_is_every_tag() -> None:
    assert unpacked(np.array([ANY])).tolist() == [[1.0] * len(TAGS)]


def test_numbers_and_tags_agree() -> None:
    assert all(TAGS[place] == tag for tag, place in NUMBER.items())
