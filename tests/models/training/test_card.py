import json

from models import SHIPPED
from models.training.card import BEGIN, CARD, END, cell, of, render, table


def test_tables_are_markdown_with_three_digits() -> None:
    assert table(("type", "F"), [["PER", 0.88881]]) == "| type | F |\n| --- | --- |\n| PER | 0.889 |"
    assert (cell(1.0), cell("-")) == ("1.000", "-")


def test_a_label_that_a_part_lacks_gets_a_dash() -> None:
    assert (of({"PER": {"f": 0.5}}, "PER", "f"), of({}, "PER", "f")) == (0.5, "-")


def test_the_card_shows_the_shipped_pipelines_own_scores() -> None:
    scores = json.loads((SHIPPED / "meta.json").read_text(encoding="utf-8"))["performance"]
    card = CARD.read_text(encoding="utf-8")
    assert card[card.index(BEGIN) + len(BEGIN) : card.index(END)].strip() == render(scores)
