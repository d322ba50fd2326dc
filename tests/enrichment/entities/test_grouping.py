import pytest
from hypothesis import given
from hypothesis import strategies as st

from enrichment.entities.grouping import canonical, group
from enrichment.entities.mentions import Found
from schemas.annotations import EntityType


def story(*names: str) -> list[Found]:
    """Mentions one after the other in a body; "ORG:name" is an organisation, others are persons."""
    found, place = [], 0
    for name in names:
        kind, _, text = name.rpartition(":")
        found.append(Found(EntityType(kind or "PER"), "body", place, place + len(text), text))
        place += len(text) + 1
    return found


def grouped(*names: str) -> set[frozenset[str]]:
    return {frozenset(mention.text for mention in mentions) for mentions in group(story(*names))}


def groups(*names: frozenset[str]) -> set[frozenset[str]]:
    return set(names)


@pytest.mark.parametrize(
    "names",
    [
        ["Vladimir Putin", "Putin", "PUTIN"],
        ["Xi", "Xi Jinping"],
        ["Obama", "Barack Obama", "Barack Hussein Obama"],
        ["GPE:U.S.", "GPE:US"],
        ["Vladimir Putin", "To Putin"],
    ],
)
def test_one_participant(names: list[str]) -> None:
    assert len(group(story(*names))) == 1


@pytest.mark.parametrize(
    "names",
    [
        ["Barack Obama", "Michelle Obama", "Obama"],
        ["Paul Smith", "Paul Jones", "Paul"],
        ["ORG:Washington", "GPE:Washington"],
        ["To Lam", "Vladimir Putin"],
        ["GPE:York", "GPE:New York"],
    ],
)
def test_as_many_participants_as_names(names: list[str]) -> None:
    assert len(group(story(*names))) == len(names)


def test_a_family_name_wins_over_a_first_name() -> None:
    assert grouped("Rand Paul", "Paul Ryan", "Paul") == groups(
        frozenset({"Rand Paul", "Paul"}), frozenset({"Paul Ryan"})
    )


def test_a_preposition_is_cut_from_the_mention() -> None:
    (mentions,) = group(story("Vladimir Putin", "To Putin"))
    assert [(found.text, found.end - found.start) for found in mentions] == [("Vladimir Putin", 14), ("Putin", 5)]


@given(
    st.lists(st.sampled_from(["Ann Lee", "Lee", "Ann", "Bo Lee", "To Lee", "GPE:Lee", "Ann B. Lee", "", ".", "\xb4x"]))
)
def test_no_mention_is_lost_or_doubled(names: list[str]) -> None:
    found = story(*names)
    ends = sorted(mention.end for mentions in group(found) for mention in mentions)
    assert ends == sorted(mention.end for mention in found)
    assert all(len({mention.type for mention in mentions}) == 1 for mentions in group(found))


@pytest.mark.parametrize(
    ("names", "best"),
    [
        (["Xi", "Xi", "Xi Jinping"], "Xi Jinping"),
        (["GPE:U.S.", "GPE:US", "GPE:US"], "US"),
        (["XI JINPING", "XI JINPING", "Xi\nJinping"], "Xi Jinping"),
        (["Lee", "LEE"], "Lee"),
    ],
)
def test_the_name_to_call_a_participant_by(names: list[str], best: str) -> None:
    assert canonical(story(*names)) == best
