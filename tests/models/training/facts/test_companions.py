from models.training.facts.blurbs import Blurb
from models.training.facts.companions import companions, plain, stories

BLURB = Blurb("2020-04-01", "Tbilisi and Russia accuse Georgia.", ((0, 7, "Tbilisi"),))


def test_only_sure_names_are_plain() -> None:
    names = {"russia": {"Russia": 99.0, "Russian Air Force": 1.0}, "georgia": {"a": 1.0, "b": 1.0}}
    assert plain(names) == {"russia": "Russia"}


def test_a_story_has_its_links_and_its_plain_names() -> None:
    assert list(stories([BLURB], {"russia": "Russia"})) == [{"Tbilisi", "Russia"}]


def test_companions_are_counted_both_ways() -> None:
    alone, together = companions([frozenset("ab"), frozenset("ab"), frozenset("a")])
    assert alone == {"a": 3, "b": 2}
    assert together == {"a": {"b": 2}, "b": {"a": 2}}
