import numpy as np
import spacy
from spacy.tokens import Doc, Span

from enrichment.recognition.tags import forbid_blanks, prefixes, tags, targets
from enrichment.recognition.viterbi import decode, spans

LABELS = ("GPE", "PER")


def test_tags_come_in_the_order_of_the_outputs() -> None:
    assert tags(LABELS) == ("O", "B-GPE", "I-GPE", "L-GPE", "U-GPE", "B-PER", "I-PER", "L-PER", "U-PER")


def test_prefixes() -> None:
    assert [prefixes(length) for length in (1, 2, 4)] == ["U", "BL", "BIIL"]


def document() -> Doc:
    doc = Doc(spacy.blank("en").vocab, words=["Ada", "King", "of", "Paris", "?"])
    doc.set_ents([Span(doc, 0, 2, "PER"), Span(doc, 3, 4, "GPE")], missing=[doc[4:5]])
    return doc


def test_targets_are_the_entities() -> None:
    wanted = targets(document(), LABELS)
    assert [tags(LABELS)[place] for place in wanted[:4].argmax(axis=1)] == ["B-PER", "L-PER", "O", "U-GPE"]
    assert (wanted[:4].sum(axis=1) == 1).all()


def test_a_token_left_open_may_be_anything() -> None:
    assert targets(document(), LABELS)[4].tolist() == [1.0] * 9


def test_reading_the_targets_gives_the_entities_back() -> None:
    wanted = targets(document(), LABELS)[:4]
    assert spans(decode(wanted, [4])) == [(0, 2, 1), (3, 4, 0)]


def test_no_name_begins_or_ends_at_a_blank_or_runs_over_a_line() -> None:
    doc = Doc(spacy.blank("en").vocab, words=["Ada", "  ", "King", "\n\n", "Bob"])
    eager = np.zeros((5, 9), np.float32)
    eager[:, 0] = -50
    forbid_blanks(eager, doc)
    for start, end, _ in spans(decode(eager, [5])):
        assert not doc[start].is_space and not doc[end - 1].is_space
        assert "\n" not in doc[start:end].text
