from models.training.evaluation.scores import Score
from models.training.facts.evaluate import draw, score, table
from models.training.facts.trial import Answer
from schemas.annotations import EntityType


def answer(said: str | None, title: str = "Paris", type_: str = "GPE") -> Answer:
    return Answer("Paris", EntityType(type_), title, said, 0.9, f"{said} and {title}")


SAID = [answer("Paris"), answer("Paris, Texas"), answer(None), answer("Paris Hilton", "Paris Hilton", "PER")]


def test_a_wrong_link_is_also_a_missed_one() -> None:
    assert score(SAID) == Score(right=2, wrong=1, missed=2)


def test_the_same_sample_is_drawn_in_any_order() -> None:
    assert draw(SAID, 2) == draw(SAID[::-1], 2)
    assert len(draw(SAID, 2)) == 2


def test_the_table_has_a_row_for_each_type() -> None:
    rows = table(SAID).splitlines()
    assert rows[2:] == ["| all | 4 | 0.667 | 0.500 |", "| GPE | 3 | 0.500 | 0.333 |", "| PER | 1 | 1.000 | 1.000 |"]
