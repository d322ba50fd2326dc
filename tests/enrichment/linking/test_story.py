from enrichment.linking.facts import Region
from enrichment.linking.linker import Linker
from enrichment.linking.story import Setting, Story


def test_an_entity_is_no_evidence_for_itself(linker: Linker) -> None:
    place, title = linker.facts.countries["france"]
    story = Story(linker.facts)
    story.add_title(title, 0)
    assert story.beside(0, None) == Setting()
    assert story.beside(1, None) == Setting((title,), (linker.facts.region(place),))


def test_two_entities_of_one_title_speak_for_each_other(linker: Linker) -> None:
    place, title = linker.facts.countries["france"]
    story = Story(linker.facts)
    story.add_title(title, 0)
    story.add_place(place, 1)
    assert story.beside(0, None) == Setting((), (linker.facts.region(place),))


def test_a_title_without_a_place_names_no_region(linker: Linker) -> None:
    story = Story(linker.facts)
    story.add_title(linker.facts.titles.index("Joe Biden"), 0)
    assert story.beside(1, None).regions == ()


def test_near_is_what_holds_or_lies_in_a_named_region() -> None:
    setting = Setting(regions=(Region(1, "TX"), Region(2)))
    assert setting.near(Region(1))
    assert setting.near(Region(2, "X"))
    assert not setting.near(Region(1, "GA"))
    assert not setting.near(Region(3))
    assert Setting(qualifier=Region(3)).near(Region(3))
