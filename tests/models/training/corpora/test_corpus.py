import gzip
import json
from pathlib import Path

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from models.training.corpora.corpus import ANNOTATED, GAP, Text, annotate, join_title, leads, read

NLP = spacy.blank("en")
POLITICS, ELECTION = "medtop:11000000", "medtop:20000574"
ROW = {
    "id": "wn:1",
    "title": "Vote in Chad",
    "title_entities": [[8, 12, "GPE"]],
    "text": "Chad votes.",
    "entities": [[0, 4, "GPE"]],
    "topics": [ELECTION],
}


def test_a_title_moves_the_mentions_of_the_story_along() -> None:
    text = join_title(ROW)
    assert text.text == f"Vote in Chad{GAP}Chad votes."
    assert [text.text[start:end] for start, end, _ in text.mentions] == ["Chad", "Chad"]


def test_a_blurb_has_no_title() -> None:
    text = join_title({"id": "c", "text": "Chad votes.", "entities": [[0, 4, "GPE"]], "topics": []})
    assert text == Text("Chad votes.", ((0, 4, "GPE"),), ())


def test_read_takes_one_row_a_line(tmp_path: Path) -> None:
    with gzip.open(tmp_path / "some.jsonl.gz", "wt", encoding="utf-8") as out:
        out.write(json.dumps(ROW) + "\n" + json.dumps(ROW) + "\n")
    assert read("some", tmp_path) == [join_title(ROW)] * 2


def test_entities_and_topics_reach_the_doc() -> None:
    doc = annotate(NLP, join_title(ROW), [POLITICS, ELECTION])
    assert [(ent.text, ent.label_) for ent in doc.ents] == [("Chad", "GPE"), ("Chad", "GPE")]
    assert doc.cats == {POLITICS: 1.0, ELECTION: 1.0}
    assert all(token.ent_iob_ in "BIO" and token.ent_iob_ for token in doc)


def test_a_mention_inside_a_token_is_unknown_not_outside() -> None:
    doc = annotate(NLP, Text("The U.S.-led talks", ((4, 8, "GPE"),)), [])
    assert doc.ents == ()
    assert [token.ent_iob_ for token in doc] == ["O", "", "O"]


def test_an_aligned_mention_wins_over_one_that_is_not() -> None:
    doc = annotate(NLP, Text("In Chad today", ((3, 7, "GPE"), (3, 6, "LOC"))), [])
    assert [(ent.text, ent.label_) for ent in doc.ents] == [("Chad", "GPE")]


@given(st.lists(st.sampled_from(["Chad", "votes", "U.S.-led", "x,y", "—", "don't"]), min_size=1, max_size=8), st.data())
def test_every_mention_on_token_bounds_survives(words: list[str], data: st.DataObject) -> None:
    doc = NLP.make_doc(" ".join(words))
    first = data.draw(st.integers(0, len(doc) - 1))
    last = data.draw(st.integers(first, len(doc) - 1))
    span = doc[first : last + 1]
    made = annotate(NLP, Text(doc.text, ((span.start_char, span.end_char, "ORG"),)), [])
    assert [(ent.start_char, ent.end_char, ent.label_) for ent in made.ents] == [
        (span.start_char, span.end_char, "ORG")
    ]


def test_leads_end_at_a_paragraph_and_keep_the_topics() -> None:
    long = Text("word " * 20 + "\nmore " + "word " * 20, ((0, 4, "PER"),), (ELECTION,))
    (lead,) = leads([long, Text("short", (), ())], 5)
    assert lead == Text("word " * 20, (), (ELECTION,))


@pytest.mark.skipif(not ANNOTATED.exists(), reason="the annotated corpus (../shared/corpora) is not here")
def test_nearly_every_annotated_mention_lies_on_token_bounds() -> None:
    texts = read("articles-dev")
    mentions = sum(len(text.mentions) for text in texts)
    kept = sum(len(annotate(NLP, text, []).ents) for text in texts)
    assert mentions > 1000
    assert kept > 0.99 * mentions
