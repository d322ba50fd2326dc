import json
from pathlib import Path

import pytest

pytest.importorskip("tokenizers", reason="the project's train dependencies are not installed")

from models.training.teacher.pieces import CASES, LONGEST, MOST, Cutter, spelling

VOCABULARY = ["[UNK]", "[CLS]", "[SEP]", "hong", "kong", "##s", "u", ".", "x", "##x"]


@pytest.fixture
def cutter(tmp_path: Path) -> Cutter:
    model = {
        "type": "WordPiece",
        "unk_token": "[UNK]",
        "continuing_subword_prefix": "##",
        "max_input_chars_per_word": 1000,
        "vocab": {piece: number for number, piece in enumerate(VOCABULARY)},
    }
    lower = {"type": "Lowercase"}
    file = {"version": "1.0", "normalizer": lower, "pre_tokenizer": {"type": "BertPreTokenizer"}, "model": model}
    (tmp_path / "tokenizer.json").write_text(json.dumps(file))
    return Cutter(tmp_path)


def test_words_become_pieces_between_the_two_marks(cutter: Cutter) -> None:
    cut = cutter.cut(["Hong", "Kongs"])
    assert [VOCABULARY[piece] for piece in cut.ids] == ["[CLS]", "hong", "kong", "##s", "[SEP]"]
    assert [CASES[case] for case in cut.cases] == ["other", "title", "title", "rest", "other"]
    assert cut.first == [1, 2]


def test_every_word_has_a_place_also_blanks_and_unknown_ones(cutter: Cutter) -> None:
    cut = cutter.cut(["\n\n", "日本", "hong"])
    assert [VOCABULARY[cut.ids[place]] for place in cut.first] == ["[SEP]", "[UNK]", "hong"]


def test_long_words_and_long_texts_are_bounded(cutter: Cutter) -> None:
    assert len(cutter.cut(["x" * 300]).ids) == MOST + 2
    words = ["x" * 300] * (LONGEST // 2)
    cut = cutter.cut(words)
    assert len(cut.first) == len(words)
    assert len(cut.ids) == len(words) + 2


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("said", "lower"),
        ("London", "title"),
        ("NATO", "upper"),
        ("A", "letter"),
        ("iPhone", "mixed"),
        ("2024", "digit"),
        ("--", "mark"),
        ("\n", "mark"),
    ],
)
def test_spelling(word: str, kind: str) -> None:
    assert spelling(word) == kind
