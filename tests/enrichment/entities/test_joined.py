import pytest

from enrichment.entities.joined import apart
from enrichment.entities.mentions import Found
from schemas.annotations import EntityType


def person(text: str, start: int = 0, kind: EntityType = EntityType.PER) -> Found:
    return Found(kind, "headline", start, start + len(text), text, 0.8)


def texts(*found: Found) -> list[str]:
    return [mention.text for mention in apart(found)]


@pytest.mark.parametrize("dash", ["-", "–", "/"])
def test_two_persons_that_the_story_names_are_parted(dash: str) -> None:
    headline = f"The Xi{dash}Putin meeting"
    joined = person(f"Xi{dash}Putin", 4)
    xi, putin, *_ = apart([joined, person("Xi Jinping"), person("Vladimir Putin")])
    for mention, name in ((xi, "Xi"), (putin, "Putin")):
        assert headline[mention.start : mention.end] == mention.text == name
        assert mention.confidence == 0.8


@pytest.mark.parametrize("others", [[], ["Xi Jinping"], ["Frédéric Joliot"]])
def test_a_double_name_stays_whole(others: list[str]) -> None:
    assert texts(person("Joliot-Curie"), *map(person, others)) == ["Joliot-Curie", *others]


def test_a_joined_name_is_no_witness_of_its_own_parts() -> None:
    assert texts(person("Joliot-Curie"), person("Irène Joliot-Curie")) == ["Joliot-Curie", "Irène Joliot-Curie"]


def test_a_meeting_named_after_two_persons_is_the_two() -> None:
    found = list(apart([person("Xi-Putin", kind=EntityType.EVENT), person("Xi"), person("Putin")]))
    assert [(mention.text, mention.type) for mention in found[:2]] == [("Xi", "PER"), ("Putin", "PER")]


def test_other_types_stay() -> None:
    assert texts(person("Xi-Putin", kind=EntityType.ORG), person("Xi"), person("Putin"))[0] == "Xi-Putin"
