"""Labels as tags of single tokens: outside, or begin, inside, last, unit of a label."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc

from enrichment.recognition.viterbi import NEVER, Scores

PREFIXES = "BILU"
OPEN = 0
"""`ent_iob` of a token of which it is not said whether it is in an entity."""


def tags(labels: Sequence[str]) -> tuple[str, ...]:
    """The tags in the order of a network's outputs: O, then B, I, L, U of each label."""
    return ("O", *(f"{prefix}-{label}" for label in labels for prefix in PREFIXES))


def forbid_blanks(scores: Scores, doc: Doc) -> None:
    """Take from blank tokens the tags that they cannot have: none begins or ends a name, a line's end is in none."""
    for token in doc:
        if token.is_space:
            own = scores[token.i]
            if "\n" in token.text:
                own[1:] = NEVER
            else:
                own[1:].reshape(-1, len(PREFIXES))[:, (0, 2, 3)] = NEVER


def targets(doc: Doc, labels: Sequence[str]) -> NDArray[np.float32]:
    """(tokens, tags) 1 for the tag of each token; a row of ones where the document leaves it open."""
    number = {tag: place for place, tag in enumerate(tags(labels))}
    wanted = np.zeros((len(doc), len(number)), dtype=np.float32)
    for token in doc:
        wanted[token.i, 0] = token.ent_iob_ == "O"
        if token.ent_iob == OPEN:
            wanted[token.i] = 1
    for span in doc.ents:
        for token, prefix in zip(span, prefixes(len(span)), strict=True):
            wanted[token.i, number[f"{prefix}-{span.label_}"]] = 1
    return wanted


def prefixes(length: int) -> str:
    """The prefixes of an entity of so many tokens: U, or B, I..., L."""
    return "U" if length == 1 else "B" + "I" * (length - 2) + "L"
