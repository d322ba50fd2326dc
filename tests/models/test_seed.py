"""What the product makes of one real story, as it was scraped: as a person would mark it."""

from functools import cache
from pathlib import Path

import pytest

from enrichment.pipeline import Draft, Enriched, build
from schemas.annotations import Entity

SAMPLE = Path(__file__).parents[2].parent / "shared" / "samples" / "000_e65251e9d6267151.txt"

pytestmark = pytest.mark.skipif(not SAMPLE.exists(), reason="the sample copy (../shared/samples) is not here")

LINKED = {
    "Xi Jinping": {"Xi Jinping"},
    "Vladimir Putin": {"Vladimir Putin"},
    "Ukraine": {"Ukraine", "690791", "UA"},
    "China": {"China", "1814991", "CN"},
    "Russia": {"Russia", "2017370", "RU"},
    "United States": {"United States", "6252001", "US"},
    "Moscow": {"Moscow", "524901"},
    "Hong Kong": {"Hong Kong", "1819730", "HK"},
    "Fumio Kishida": {"Fumio Kishida"},
    "Volodymyr Zelensky": {"Volodymyr Zelensky"},
    "International Criminal Court": {"International Criminal Court"},
    "NATO": {"NATO"},
}
PERSONS = {
    "Xi Jinping",
    "Vladimir Putin",
    "Dmitry Peskov",
    "Anthony Blinken",
    "Oleksiy Danilov",
    "Fumio Kishida",
    "Volodymyr Zelensky",
    "Mikhail Mishustin",
    "Dmitry Chernyshenko",
    "Michael Conte",
    "Kylie Atwood",
    "Svitlana Vlasova",
}


@cache
def story() -> Enriched:
    headline, _, body = SAMPLE.read_text(encoding="utf-8").partition("\n")
    return build().enrich([Draft(headline, body)])[0]


def named(name: str) -> Entity:
    (found,) = [entity for entity in story().entities if entity.name == name]
    return found


def test_its_main_participants_come_first() -> None:
    first = [entity.name for entity in story().entities[:5]]
    assert first[:2] == ["Xi Jinping", "Vladimir Putin"]
    assert set(first) == {"Xi Jinping", "Vladimir Putin", "Ukraine", "China", "United States"}


def test_its_persons_are_named_in_full_and_each_once() -> None:
    persons = [entity.name for entity in story().entities if entity.type == "PER"]
    # Donald Trump stands in a cross-promotion that is no part of the story.
    assert sorted(set(persons) - {"Donald Trump"}) == sorted(PERSONS)
    assert len(persons) == len(set(persons))


def test_short_names_are_mentions_of_the_full_ones() -> None:
    assert {mention.text for mention in named("Xi Jinping").mentions} == {"Xi", "Xi Jinping"}
    assert {mention.text for mention in named("Vladimir Putin").mentions} == {"Putin", "Vladimir Putin"}
    assert {mention.text for mention in named("United States").mentions} == {"US", "U.S.", "United States"}


def test_both_persons_of_the_headline_are_mentioned_there() -> None:
    places = {
        entity.name: [mention.text for mention in entity.mentions if mention.field == "headline"]
        for entity in story().entities
    }
    assert places["Xi Jinping"] == ["Xi", "Xi"]
    assert places["Vladimir Putin"] == ["Putin", "Putin"]
    assert places["United States"] == ["US"]


@pytest.mark.parametrize("name", LINKED)
def test_who_is_known_is_linked(name: str) -> None:
    assert {link.id for link in named(name).links} == LINKED[name]


def test_a_government_called_by_its_capital_is_not_linked_to_a_town() -> None:
    assert named("Washington").links == ()


def test_nationalities_lead_to_their_countries() -> None:
    for adjective, country in (("Russian", "Russia"), ("Chinese", "China"), ("Ukrainian", "Ukraine")):
        assert [related.id for related in named(adjective).related] == [named(country).id]
    assert [related.name for related in named("Japanese").related] == ["Japan"]


def test_organisations_and_buildings_are_told_from_places() -> None:
    kinds = {entity.name: entity.type for entity in story().entities}
    assert {kinds[name] for name in ("Kremlin", "TASS", "CNN", "NHK", "NATO", "UN")} == {"ORG"}
    assert kinds["Vnukovo Airport"] == "FAC"
    assert {kinds[name] for name in ("Beijing", "Moscow", "Hong Kong", "The Hague")} == {"GPE"}


def test_its_topics() -> None:
    topics = [topic.name for topic in story().topics]
    assert set(topics) >= {"politics", "international relations", "conflict, war and peace"}
    assert {topic.code[:9] for topic in story().topics if topic.level == 1} == {"medtop:11", "medtop:16"}


def test_its_date() -> None:
    assert ("March 20, 2023", "2023-03-20") in {(value.text, value.value) for value in story().values}
