import json
from pathlib import Path

import pytest

torch = pytest.importorskip("torch", reason="the project's train dependencies are not installed")
pytest.importorskip("transformers", reason="the project's train dependencies are not installed")

from models.training.corpora.tags import TAGS  # noqa: E402
from models.training.teacher.network import Teacher, batch  # noqa: E402
from models.training.teacher.pieces import Pieces  # noqa: E402

SHORT, LONG = Pieces([1, 5, 2], [0, 2, 0], [1]), Pieces([1, 5, 6, 7, 2], [0, 2, 8, 1, 0], [1, 3])


@pytest.fixture
def teacher(tmp_path: Path) -> Teacher:
    config = {
        "hidden_size": 24,
        "intermediate_size": 32,
        "num_attention_heads": 2,
        "num_hidden_layers": 1,
        "vocab_size": 10,
    }
    (tmp_path / "config.json").write_text(json.dumps(config))
    torch.manual_seed(1)
    return Teacher(tmp_path, topics=3, weights=False).eval()


def test_one_row_for_each_word_and_each_text(teacher: Teacher) -> None:
    tags, topics, words = teacher(batch([SHORT, LONG]))
    assert tags.shape == (3, len(TAGS))
    assert topics.shape == (2, 3)
    assert words.shape == (3, 24)


def test_padding_changes_nothing(teacher: Teacher) -> None:
    alone, beside = teacher(batch([SHORT])), teacher(batch([SHORT, LONG]))
    torch.testing.assert_close(alone[0][0], beside[0][0], atol=1e-5, rtol=1e-4)
    torch.testing.assert_close(alone[1][0], beside[1][0], atol=1e-5, rtol=1e-4)


def test_case_is_seen(teacher: Teacher) -> None:
    torch.nn.init.normal_(teacher.cases.weight)
    lower = Pieces([1, 5, 2], [0, 1, 0], [1])
    assert not torch.allclose(teacher(batch([SHORT]))[0], teacher(batch([lower]))[0])
