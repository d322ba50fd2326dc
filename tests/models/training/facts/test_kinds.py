from collections import Counter

import pytest

from enrichment.linking.compatibility import NO_NAME, UNTOLD
from models.training.facts.kinds import kinds, learn, told

USES = {"Chad": Counter({"Chad": 3}), "Warship": Counter({"warship": 2}), "Ruritania": Counter({"Ruritania": 1})}
LEXICON = {"Chad": Counter({"GPE": 9, "PER": 1}), "warship": Counter({NO_NAME: 5})}


def test_annotated_surfaces_tell_the_kind() -> None:
    found = kinds(USES, LEXICON)
    assert (found["Chad"], found["Warship"]) == ("GPE", NO_NAME)


def test_divided_annotations_tell_nothing() -> None:
    divided = {"Chad": Counter({"GPE": 1, "PER": 1})}
    assert kinds({"Chad": Counter({"Chad": 1})}, divided | LEXICON | divided)["Chad"] == UNTOLD


def test_words_tell_where_they_tell_much() -> None:
    schools = [(f"University of {one}", "ORG") for one in "ABCDEFGHIJ"]
    words = learn([*schools, *((f"{one} Smith", "PER") for one in "abcdefghij")])
    assert words.guess("University of Zagreb") == "ORG"
    assert words.guess("x Smith") == "PER"


@pytest.mark.parametrize(
    ("title", "kind"), [("Amazon (company)", "ORG"), ("English language", NO_NAME), ("Paris, Texas", ""), ("Chad", "")]
)
def test_some_titles_say_it_outright(title: str, kind: str) -> None:
    assert told(title) == kind
