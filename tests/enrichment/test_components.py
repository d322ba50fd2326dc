import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from enrichment.components import entities, needless, topics
from tests.enrichment.conftest import SPORT
from tests.enrichment.foreign import ruled

LISTENING = {
    "nlp": {"pipeline": ["tok2vec", "other", "ner", "topics", "sentencizer"]},
    "components": {
        "tok2vec": {"factory": "tok2vec"},
        "other": {"factory": "tok2vec"},
        "ner": {"factory": "ner", "model": {"tok2vec": {"@architectures": "spacy.Tok2VecListener.v1"}}},
        "topics": {"factory": "textcat", "model": {"@architectures": "spacy.TextCatBOW.v3"}},
        "sentencizer": {"factory": "sentencizer"},
    },
}


@Language.component("tests_undeclared")
def undeclared(doc: Doc) -> Doc:
    return doc


def test_components_that_write_entities_are_found_under_any_name() -> None:
    nlp = ruled({"PERSON": ["Ada"]})
    nlp.add_pipe("span_ruler", name="spans", config={"annotate_ents": True}).add_patterns(  # type: ignore[attr-defined]
        [{"label": "ORG", "pattern": "Trust"}]
    )
    nlp.add_pipe("ner", name="own names").add_label("PER")  # type: ignore[attr-defined]
    nlp.add_pipe("doc_cleaner")
    assert entities(nlp) == ["entity_ruler", "spans", "own names"]


@pytest.mark.parametrize("name", ["sentencizer", "doc_cleaner", "merge_entities", "span_ruler", "ner", "entity_ruler"])
def test_what_writes_none_or_knows_no_label_is_not(name: str) -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe(name)
    assert entities(nlp) == []


def test_what_declares_nothing_counts_where_nothing_else_does() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("tests_undeclared")
    assert entities(nlp) == ["tests_undeclared"]
    known = ruled({"PERSON": ["Ada"]})
    known.add_pipe("tests_undeclared")
    assert entities(known) == ["entity_ruler"]


def test_topics_are_told_by_their_codes() -> None:
    assert topics({"ner": ["PER"], "a": ["sport", SPORT], "b": [SPORT], "c": []}) == ["a", "b"]
    assert topics({"textcat": ["medtop:99999999"]}) == []


def test_a_component_needs_itself_alone_if_it_does_not_listen() -> None:
    assert needless(LISTENING, ["topics"]) == ["tok2vec", "other", "ner", "sentencizer"]


def test_a_component_that_listens_needs_its_encoder() -> None:
    assert needless(LISTENING, ["ner"]) == ["topics", "sentencizer"]
    tok2vec = {"@architectures": "spacy.Tok2VecListener.v1", "upstream": "tok2vec"}
    one = LISTENING["components"] | {"ner": {"factory": "ner", "model": {"tok2vec": tok2vec}}}  # type: ignore[operator]
    assert needless(LISTENING | {"components": one}, ["ner"]) == ["other", "topics", "sentencizer"]
