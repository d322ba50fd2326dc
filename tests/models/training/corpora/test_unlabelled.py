import pytest

from models.training.corpora import unlabelled
from models.training.corpora.corpus import ANNOTATED, read


def test_an_article_is_cleaned_of_markup() -> None:
    raw = (
        '<text xml:space="preserve" bytes="9"> Hu Jintao , the President  of China (  ) , ate at the '
        "''Granja''.   He left ( soon ) ."
    )
    assert unlabelled.clean(raw) == 'Hu Jintao, the President of China, ate at the "Granja".\n\nHe left (soon).'


def test_nothing_held_back_is_learnt_from() -> None:
    if not ANNOTATED.is_dir():
        pytest.skip(f"the corpus is not at {ANNOTATED}")
    ids = {text.id for text in unlabelled.blurbs()}
    held_back = {row["id"] for row in unlabelled._rows(ANNOTATED / "unlabelled.jsonl.gz")}
    assert len(ids) > 90_000
    assert not ids & (held_back | {text.id for text in read("dev")})
