from pathlib import Path

import numpy as np

from models.training.corpora.silver import KEPT, Silver, read, save, top
from models.training.corpora.tags import TAGS


def probabilities(tokens: int) -> np.ndarray:  # type: ignore[type-arg]
    return np.random.default_rng(tokens).dirichlet(np.full(len(TAGS), 0.05), tokens).astype(np.float32)


def silver(words: list[str]) -> Silver:
    topics = np.array([0.25, 0.5], np.float16)
    return Silver(words, [True] * len(words), *top(probabilities(len(words))), topics, f"id-{len(words)}")


def test_what_is_saved_is_read(tmp_path: Path) -> None:
    texts = [
        silver(["Ada", "slept", "."]),
        silver(["Καλημέρα"]),
        silver(["\n\n", "😀"]),
    ]
    save(texts, tmp_path / "part")
    again = list(read(tmp_path / "part"))
    assert [(text.words, text.spaces, text.id) for text in again] == [(t.words, t.spaces, t.id) for t in texts]
    for one, other in zip(texts, again, strict=True):
        np.testing.assert_array_equal(one.targets(), other.targets())
        np.testing.assert_array_equal(one.topics, other.topics)


def test_targets_are_the_likeliest_tags() -> None:
    given = probabilities(50)
    wanted = Silver(["w"] * 50, [True] * 50, *top(given), np.zeros(1, np.float16), "").targets()
    assert ((wanted > 0).sum(axis=1) <= KEPT).all()
    np.testing.assert_array_equal(wanted.argmax(axis=1), given.argmax(axis=1))
    assert np.abs(wanted - given)[wanted > 0].max() < 1e-3
