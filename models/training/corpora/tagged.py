"""Tokenized text with what is known of its entities and topics: what teacher and student learn from."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc

from models.training.corpora.corpus import Text
from models.training.corpora.tags import ANY, Masks, masks


@dataclass(frozen=True)
class Tagged:
    """One text as tokens. `topics` is None where they are unknown, else the annotated codes."""

    words: list[str]
    spaces: list[bool]
    allowed: Masks
    topics: tuple[str, ...] | None = None
    id: str = ""


def tagged(nlp: Language, text: Text) -> Tagged:
    """An annotated text. A mention whose edges are not those of tokens leaves its tokens unknown."""
    doc = nlp.make_doc(text.text)
    spans: list[tuple[int, int, tuple[str]]] = []
    unknown: set[int] = set()
    for start, end, kind in text.mentions:
        span = doc.char_span(start, end)
        if span is not None:
            spans.append((span.start, span.end, (kind,)))
        else:
            rough = doc.char_span(start, end, alignment_mode="expand")
            unknown.update(range(rough.start, rough.end))
    allowed = masks(len(doc), spans)
    unknown -= {place for start, end, _ in spans for place in range(start, end)}
    allowed[sorted(unknown)] = ANY
    return Tagged(*pieces(doc), allowed, text.topics, text.id)


def pieces(doc: Doc) -> tuple[list[str], list[bool]]:
    """The words of a document and whether a blank follows each."""
    return [token.text for token in doc], [bool(token.whitespace_) for token in doc]


def windows(text: Tagged, most: int) -> Iterator[Tagged]:
    """The text in parts of at most `most` tokens, cut after a sentence's end where there is one.

    Topics belong to the whole text and stay with its first part, which has headline and lead.
    """
    start = 0
    while start < len(text.words):
        end = _cut(text.words, start, most)
        part = slice(start, end)
        topics = text.topics if start == 0 else None
        yield Tagged(text.words[part], text.spaces[part], np.asarray(text.allowed[part]), topics, text.id)
        start = end


def _cut(words: Sequence[str], start: int, most: int) -> int:
    stop = start + most
    if stop >= len(words):
        return len(words)
    ends = (
        place
        for place in range(stop - 1, start + most // 2, -1)
        if words[place] in {".", "?", "!"} or "\n" in words[place]
    )
    return next(ends, stop - 1) + 1
