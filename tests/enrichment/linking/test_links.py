from urllib.parse import unquote, urlsplit

from hypothesis import given
from hypothesis import strategies as st

from enrichment.linking.linker import Linker
from enrichment.linking.links import Signed, geonames, iso3166, wikipedia
from enrichment.linking.search import Found


@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1).filter(lambda title: "_" not in title))
def test_a_wikipedia_address_leads_back_to_its_title(title: str) -> None:
    parts = urlsplit(wikipedia(title, 0.9, "test").uri)
    assert unquote(parts.path.removeprefix("/wiki/")).replace("_", " ") == title
    assert (parts.query, parts.fragment) == ("", "")


def test_identifiers_and_addresses_agree() -> None:
    assert geonames(6252001, 0.99, "test").uri.split("/")[-2] == geonames(6252001, 0.99, "test").id
    assert iso3166("US", 0.99, "test")[0].uri.endswith(":US")


def test_confidence_is_rounded() -> None:
    assert geonames(1, 0.912345, "test").confidence == 0.9123


def test_kosovo_has_a_place_and_no_iso_link(linker: Linker) -> None:
    place, title = linker.facts.countries["kosovo"]
    found = Signed(linker.facts, "test").links(Found.region(place, title))
    assert [link.scheme for link in found] == ["wikipedia", "geonames"]


def test_a_title_without_a_place_has_one_link(linker: Linker) -> None:
    title = linker.facts.titles.index("Joe Biden")
    signed = Signed(linker.facts, "test")
    assert [link.id for link in signed.links(Found(title, None, 0.95))] == ["Joe Biden"]
    assert signed.place(Found(title, None, 0.95)) is None
