from collections.abc import Callable
from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enrichment.entities.grouping import group
from enrichment.entities.mentions import Found
from schemas.annotations import EntityType
from tests.enrichment.entities.stories import story

MANY = 20_000


def grouped(*names: str) -> set[frozenset[str]]:
    return {frozenset(mention.text for mention in mentions) for mentions in group(*story(*names))}


@pytest.mark.parametrize(
    "names",
    [
        ["Vladimir Putin", "Putin", "PUTIN"],
        ["Xi", "Xi Jinping"],
        ["Obama", "Barack Obama", "Barack Hussein Obama"],
        ["Mohammed bin Salman", "bin Salman", "MBS"],
        ["Bashar al-Assad", "Assad", "Al-Assad"],
        ["Vladimir Putin", "To Putin"],
        ["GPE:U.S.", "GPE:US", "GPE:United States", "GPE:America"],
        ["GPE:HONG KONG", "GPE:Hong Kong"],
        ["ORG:WHO", "ORG:World Health Organization"],
        ["ORG:the Bank of Japan", "ORG:BOJ"],
        ["ORG:Ford", "ORG:Ford Motor Company", "ORG:Ford Motor Co."],
        ["ORG:Security Council", "ORG:UN Security Council", "ORG:United Nations Security Council"],
        ["ORG:Google", "ORG:Google's", "ORG:Google Inc."],
        ["NORP:American", "NORP:Americans"],
        ["FAC:Vnukovo", "FAC:Vnukovo Airport", "FAC:Vnukovo International Airport"],
        ["EVENT:2018 FIFA World Cup", "EVENT:FIFA World Cup", "EVENT:World Cup"],
    ],
)
def test_one_participant(names: list[str]) -> None:
    assert len(group(*story(*names))) == 1


@pytest.mark.parametrize(
    "names",
    [
        ["Barack Obama", "Michelle Obama", "Obama"],
        ["Paul Smith", "Paul Jones", "Paul"],
        ["George W. Bush", "George H. W. Bush", "George Bush", "Bush"],
        ["ORG:Washington", "GPE:Washington"],
        ["To Lam", "Vladimir Putin"],
        ["GPE:York", "GPE:New York"],
        ["EVENT:Open", "EVENT:Australian Open", "EVENT:French Open"],
        ["ORG:AA", "ORG:American Airlines", "ORG:Alcoholics Anonymous"],
        ["NORP:British", "NORP:Scottish"],
    ],
)
def test_as_many_participants_as_names(names: list[str]) -> None:
    assert len(group(*story(*names))) == len(names)


def test_a_family_name_wins_over_a_first_name() -> None:
    assert grouped("Rand Paul", "Paul Ryan", "Paul") == {frozenset({"Rand Paul", "Paul"}), frozenset({"Paul Ryan"})}


def test_a_shared_name_goes_where_the_text_tells() -> None:
    found, body = story("Hillary Clinton", "Clinton", "Bill Clinton", "Clinton", gap=". ")
    assert [[mention.start for mention in mentions] for mentions in group(found, body)] == [[0, 17], [26], [40]]


def test_an_abbreviation_in_brackets_needs_no_initials() -> None:
    body = "Kurdistan Workers' Party (PKK) and PKK"
    found = [
        Found(EntityType.ORG, "body", start, end, body[start:end], 0.9) for start, end in ((0, 24), (26, 29), (35, 38))
    ]
    assert len(group(found, body)) == 1
    assert len(group(found, body.replace("(PKK)", ", PKK "))) == 2


def test_a_preposition_is_cut_from_the_mention() -> None:
    (mentions,) = group(*story("Vladimir Putin", "To Putin"))
    assert [(found.text, found.end - found.start) for found in mentions] == [("Vladimir Putin", 14), ("Putin", 5)]


NAMES = st.lists(
    st.sampled_from(
        [
            "Ann Lee",
            "Lee",
            "Ann",
            "Bo Lee",
            "To Lee",
            "GPE:Lee",
            "Ann B. Lee",
            "",
            ".",
            "\xb4x",
            "ORG:Lee Inc",
            "ORG:Lee",
            *(
                "ORG:New York Times",
                "ORG:NYT",
                "EVENT:2008 Cup of Ann",
                "EVENT:Cup",
                "GPE:US",
                "NORP:Swiss",
                "NORP:Brits",
            ),
        ]
    )
)


@given(NAMES)
def test_no_mention_is_lost_or_doubled(names: list[str]) -> None:
    found, body = story(*names)
    groups = group(found, body)
    ends = sorted(mention.end for mentions in groups for mention in mentions)
    assert ends == sorted(mention.end for mention in found)
    assert all(body[mention.start : mention.end] == mention.text for mentions in groups for mention in mentions)
    assert all(len({mention.type for mention in mentions}) == 1 for mentions in groups)


@given(NAMES)
def test_the_order_of_mentions_does_not_matter(names: list[str]) -> None:
    found, body = story(*(name for name in names if name))
    assert group(reversed(found), body) == group(found, body)


def test_the_place_of_the_longer_name_does_not_matter() -> None:
    names = ("ORG:Ford", "ORG:Ford Motor Company", "ORG:Ford Motor", "ORG:FMC")
    assert {len(group(*story(*order))) for order in permutations(names)} == {1}


def test_headline_and_body_are_one_story() -> None:
    found, body = story("Xi Jinping", "Xi")
    headline = replace(found[1], field="headline", start=0, end=2)
    assert group([*found, headline], body) == [[headline, *found]]


@pytest.mark.parametrize(
    ("name", "groups"),
    [
        (lambda number: f"Ann B{number} Lee" if number % 2 else f"Ann{number} Lee", MANY),
        (lambda number: f"Lee Ann{number}" if number % 2 else "Lee", MANY // 2 + 1),
        (lambda number: f"ORG:A B C{number} Company", MANY),
        (lambda number: f"EVENT:{number} World Cup", MANY),
    ],
)
def test_a_list_of_names_takes_no_quadratic_time(name: Callable[[int], str], groups: int) -> None:
    assert len(group(*story(*map(name, range(MANY))))) == groups
