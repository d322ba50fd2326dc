from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab

from enrichment.loading import Loaded, load
from enrichment.model import CONFIDENCE, GROUP, Model, Pair, groups
from tests.enrichment.conftest import SPORT, THRESHOLDS
from tests.enrichment.foreign import ruled, saved


def test_readings_come_in_the_order_of_the_texts(tiny: Path) -> None:
    texts = [f"{'word ' * (7 * n % 5)}Lisbon" for n in range(40)] + ["no name here"]
    readings = Model(load(str(tiny))).read(texts)
    assert [reading.spans for reading in readings[:-1]] == [((len(t) - 6, len(t), "GPE", None),) for t in texts[:-1]]
    assert readings[-1].spans == ()
    assert readings[0].scores is not None
    assert readings[0].scores.keys() == THRESHOLDS.keys()
    assert type(readings[0].scores[SPORT]) is float


def test_more_text_than_a_group_holds(tiny: Path) -> None:
    long = "Lisbon " + "word " * (GROUP // 10)
    assert [len(reading.spans) for reading in Model(load(str(tiny))).read([long] * 5)] == [1] * 5


def test_no_text_no_reading(tiny: Path) -> None:
    assert Model(load(str(tiny))).read([]) == []


@Language.component("tests_sure")
def sure(doc: Doc) -> Doc:
    """Writes as many figures as the text has words, and one out of range."""
    doc.user_data[CONFIDENCE] = tuple(1.00001 if token.text == "Ada" else 0.123456 for token in doc)
    return doc


@pytest.mark.parametrize(
    ("text", "wanted"), [("Ada Lisbon", [1.0, 0.1235]), ("Ada went to Lisbon", [None, None]), ("Nobody", [])]
)
def test_confidence_counts_where_each_entity_has_one(tmp_path: Path, text: str, wanted: list[float | None]) -> None:
    nlp = ruled({"PERSON": ["Ada"], "GPE": ["Lisbon"]})
    nlp.add_pipe("tests_sure")
    (reading,) = Model(load(str(saved(nlp, tmp_path)))).read([text])
    assert [confidence for *_, confidence in reading.spans] == wanted


def test_a_pair_reads_entities_with_one_and_topics_with_the_other(tiny: Path, tmp_path: Path) -> None:
    other = load(str(saved(ruled({"ORG": ["Lisbon"]}), tmp_path)))
    whole, texts = load(str(tiny)), ["In Lisbon", "The match was won", "Lisbon"]
    for pair, own in zip(Pair(other, whole).read(texts), Model(whole).read(texts), strict=True):
        assert pair.scores == own.scores
        assert {label for _, _, label, _ in pair.spans} == {label.replace("GPE", "ORG") for _, _, label, _ in own.spans}


class Blanks:
    """A tokenizer that is not spaCy's: words at blanks, nothing remembered."""

    def __init__(self, vocab: Vocab) -> None:
        self._vocab = vocab

    def __call__(self, text: str) -> Doc:
        return Doc(self._vocab, words=text.split(" "))


def test_a_tokenizer_of_their_own_is_left_alone() -> None:
    nlp = ruled({"GPE": ["Lisbon"]})
    nlp.tokenizer = Blanks(nlp.vocab)
    (reading,) = Model(Loaded(nlp, "own", "1", {}, {})).read(["In Lisbon today"])
    assert reading.spans == ((3, 9, "GPE", None),)


@given(st.lists(st.integers(min_value=0, max_value=30)), st.integers(min_value=1, max_value=40))
def test_each_place_is_in_one_group_of_bounded_size(sizes: list[int], most: int) -> None:
    made = list(groups(sizes, most))
    assert sorted(place for group in made for place in group) == list(range(len(sizes)))
    assert all(len(group) == 1 or sum(sizes[place] for place in group) <= most for group in made)
