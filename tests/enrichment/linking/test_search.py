from enrichment.linking.linker import Linker
from enrichment.linking.search import REGION, Search
from schemas.annotations import Related
from tests.enrichment.linking.making import entities, entity


def test_what_is_clear_later_in_the_story_helps_what_came_before(linker: Linker) -> None:
    text = "Georgia voted, officials in Atlanta said."
    found = Search(linker.facts, entities(text, ["Georgia", "Atlanta"]), text).run()
    titles = {number: linker.facts.titles[one.title] for number, one in found.items() if one.title is not None}
    assert titles == {0: "Georgia (U.S. state)", 1: "Atlanta"}


def test_a_nationality_is_evidence_of_its_country(linker: Linker) -> None:
    text = "Egyptian police in Alexandria."
    related = Related(relation="country", id="gpe:egypt", name="Egypt")
    found = Search(linker.facts, [entity(text, "Egyptian", "NORP", (related,)), entity(text, "Alexandria")], text).run()
    place = found[1].place
    assert place is not None
    assert linker.facts.country_code(place) == "EG"
    assert 0 not in found


def test_countries_are_found_by_name_alone(linker: Linker) -> None:
    found = Search(linker.facts, entities("Chad", ["Chad"]), "Chad").run()
    assert found[0].confidence == REGION


def test_the_order_of_the_entities_does_not_matter_to_countries(linker: Linker) -> None:
    text = "Tripoli and Lebanon"
    for names in (["Tripoli", "Lebanon"], ["Lebanon", "Tripoli"]):
        found = Search(linker.facts, entities(text, names), text).run()
        assert linker.facts.titles[found[names.index("Tripoli")].title or 0] == "Tripoli, Lebanon"
