"""The traps: names that mean several things, on the tables that ship."""

import pytest

from enrichment.linking.linker import Linker
from schemas.annotations import Related
from tests.enrichment.linking.making import entities, entity, links, wikipedia


@pytest.mark.parametrize(
    ("name", "code", "title"),
    [
        ("U.S.", "US", "United States"),
        ("US", "US", "United States"),
        ("America", "US", "United States"),
        ("UK", "GB", "United Kingdom"),
        ("Britain", "GB", "United Kingdom"),
        ("Burma", "MM", "Myanmar"),
        ("Ivory Coast", "CI", "Ivory Coast"),
        ("Côte d’Ivoire", "CI", "Ivory Coast"),
        ("DR Congo", "CD", "Democratic Republic of the Congo"),
        ("South Korea", "KR", "South Korea"),
        ("North Korea", "KP", "North Korea"),
        ("Jordan", "JO", "Jordan"),
        ("the Netherlands", "NL", "Netherlands"),
        ("Czechia", "CZ", "Czech Republic"),
        ("UAE", "AE", "United Arab Emirates"),
    ],
)
def test_countries_by_their_names(linker: Linker, name: str, code: str, title: str) -> None:
    found = links(linker, f"A minister of {name} spoke.", name)[name]
    assert (found["iso3166"], found["wikipedia"]) == (code, title)
    assert found["geonames"].isdigit()


@pytest.mark.parametrize(
    ("text", "names", "title"),
    [
        ("Georgia and Russia fought, said Tbilisi.", ("Georgia", "Russia", "Tbilisi"), "Georgia (country)"),
        (
            "The U.S. state of Georgia votes, said Joe Biden.",
            ("Georgia", "U.S.", "PER:Joe Biden"),
            "Georgia (U.S. state)",
        ),
        ("Georgia votes.", ("Georgia",), None),
        (
            "Wildfires in Washington, Oregon and California.",
            ("Washington", "Oregon", "California"),
            "Washington (state)",
        ),
        ("Washington said that Moscow and China talk.", ("Washington", "Moscow", "China"), None),
        ("In Paris ministers met.", ("Paris",), "Paris"),
        ("Paris hosts a meeting with the United States.", ("Paris", "United States"), "Paris"),
        ("A storm hit Paris, Texas on Monday.", ("Paris", "Texas"), None),
        ("In Paris, a governor of Texas spoke of Texas.", ("Paris", "Texas"), None),
        ("Police in Birmingham, England, said.", ("Birmingham", "England"), "Birmingham"),
        ("Police in Birmingham said. Alabama voted.", ("Birmingham", "Alabama"), None),
        ("Protests in Santiago, Chile.", ("Santiago", "Chile"), "Santiago"),
        ("Clashes in Tripoli, Libya.", ("Tripoli", "Libya"), "Tripoli"),
        ("Clashes in Tripoli. Troops of Lebanon came.", ("Tripoli", "Lebanon"), "Tripoli, Lebanon"),
        ("Rebels of Congo took Goma from Kinshasa.", ("Congo", "Goma", "Kinshasa"), "Democratic Republic of the Congo"),
        ("Congo sells oil from Brazzaville.", ("Congo", "Brazzaville"), "Republic of the Congo"),
        ("Rebels of Congo.", ("Congo",), None),
        ("The Senate voted.", ("ORG:Senate",), None),
        (
            "The Senate of the United States voted in Washington.",
            ("ORG:Senate", "United States"),
            "United States Senate",
        ),
        ("Fires in the Amazon.", ("LOC:Amazon",), None),
        ("Amazon hires.", ("ORG:Amazon",), "Amazon (company)"),
    ],
)
def test_a_name_is_linked_when_the_story_agrees(
    linker: Linker, text: str, names: tuple[str, ...], title: str | None
) -> None:
    assert wikipedia(linker, text, *names) == title


def test_a_person_called_like_a_country_is_none(linker: Linker) -> None:
    assert links(linker, "Jordan scored for Chicago.", "PER:Jordan", "Chicago")["Jordan"] == {}


def test_a_person_is_linked_by_the_full_name_alone(linker: Linker) -> None:
    text = "Vladimir Putin spoke. Trump did not."
    found = links(linker, text, "PER:Vladimir Putin", "PER:Trump")
    assert found == {"Vladimir Putin": {"wikipedia": "Vladimir Putin"}, "Trump": {}}


def test_a_nationality_is_not_its_country_nor_its_army(linker: Linker) -> None:
    found = links(linker, "Russian troops in Ukraine, said Kyiv.", "NORP:Russian", "Ukraine", "Kyiv")
    assert found["Russian"] == {}


def test_a_list_is_no_place_within_a_country(linker: Linker) -> None:
    found = links(linker, "Britain, Burma, Lebanon, Tunisia agreed.", "Britain", "Burma", "Lebanon", "Tunisia")
    assert [one["iso3166"] for one in found.values()] == ["GB", "MM", "LB", "TN"]


def test_a_town_called_like_a_country_is_told_by_its_state(linker: Linker) -> None:
    text = "Voters in Lebanon, Pennsylvania, queued."
    town = linker.link(entities(text, ["Lebanon", "Pennsylvania"]), text)[0]
    assert [link.scheme for link in town.links] == ["geonames"]
    assert town.place is not None
    assert town.place.country == "US"


def test_the_other_paris_lies_in_texas(linker: Linker) -> None:
    text = "A storm hit Paris, Texas on Monday."
    place = linker.link(entities(text, ["Paris", "Texas"]), text)[0].place
    assert place is not None
    assert (round(place.latitude), round(place.longitude), place.country) == (34, -96, "US")


def test_links_are_addresses_signed_and_rounded(linker: Linker) -> None:
    text = "Ministers of Georgia and Russia met in Tbilisi."
    country, _, city = linker.link(entities(text, ["Georgia", "Russia", "Tbilisi"]), text)
    assert [link.uri for link in country.links] == [
        "https://en.wikipedia.org/wiki/Georgia_(country)",
        "https://sws.geonames.org/614540/",
        "https://www.iso.org/obp/ui/#iso:code:3166:GE",
    ]
    for link in (*country.links, *city.links):
        assert link.by == linker.by == f"copydesk-facts-{linker.facts.version}"
        assert link.confidence == round(link.confidence, 4) >= 0.9
    assert country.place is None
    assert city.place is not None
    assert city.place.country == "GE"


def test_a_related_country_gets_its_links(linker: Linker) -> None:
    text = "Chinese officials agreed."
    related = Related(relation="country", id="gpe:china", name="China")
    unknown = Related(relation="country", id="gpe:ruritania", name="Ruritania")
    (linked,) = linker.link([entity(text, "Chinese", "NORP", (related, unknown))], text)
    assert linked.links == ()
    assert [link.id for link in linked.related[0].links] == ["China", "1814991", "CN"]
    assert linked.related[1] == unknown


def test_entities_come_back_as_they_were_but_for_links(linker: Linker) -> None:
    text = "Xi Jinping met Nobody Known in Beijing."
    given = entities(text, ["PER:Xi Jinping", "PER:Nobody Known", "Beijing"])
    linked = linker.link(given, text)
    assert [one.model_copy(update={"links": (), "place": None}) for one in linked] == given
    assert linked[1] == given[1]


def test_no_entities_no_links(linker: Linker) -> None:
    assert linker.link([], "") == ()
