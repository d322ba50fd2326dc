import json
from typing import Any

import pytest

from models import SHIPPED
from models.training.evaluation.card import CARD, calibration, cell, errors, markers, of, render, replaced, table


def shown(part: str) -> str:
    card = CARD.read_text(encoding="utf-8")
    begin, end = markers(part)
    return card[card.index(begin) + len(begin) : card.index(end)].strip()


def scores() -> dict[str, Any]:
    found: dict[str, Any] = json.loads((SHIPPED / "meta.json").read_text(encoding="utf-8"))["performance"]
    return found


def test_tables_are_markdown_with_three_digits() -> None:
    assert table(("type", "F"), [["PER", 0.88881]]) == "| type | F |\n| --- | --- |\n| PER | 0.889 |"
    assert (cell(1.0), cell("-")) == ("1.000", "-")


def test_a_label_that_a_part_lacks_gets_a_dash() -> None:
    assert (of({"PER": {"f": 0.5}}, "PER", "f"), of({}, "PER", "f")) == (0.5, "-")


def test_only_what_is_between_the_markers_changes() -> None:
    card = "# Card\n<!-- a: begin -->old<!-- a: end -->\n<!-- b: begin -->\nkept\n<!-- b: end -->\n"
    made = replaced(card, "a", "new")
    assert made == card.replace("old", "\n\nnew\n\n")
    assert replaced(made, "a", "new") == made
    with pytest.raises(ValueError, match="not found"):
        replaced(card, "c", "new")


def test_the_card_shows_the_shipped_pipelines_own_scores() -> None:
    assert shown("scores") == render(scores())
    assert shown("calibration") == calibration(scores())


def test_the_speed_is_left_to_others() -> None:
    assert "tokens" in shown("speed")


def test_calibration_errors_are_by_part_and_on_all() -> None:
    lines = errors(scores())
    assert [name for name, *_ in lines] == [
        "ECE of topics level 1",
        "ECE of topics level 1 with p >= 0.05",
        "ECE of mentions",
    ]
    assert {len(values) for _, *values in lines} == {len(scores()["parts"]) + 1}


def test_a_calibrated_recogniser_shows_both_errors_and_its_lines() -> None:
    corrected = {"before": {"ece": 0.1234}, "crosswise": {"ece": 0.0312}, "table": {"PER": [0.5, -0.25]}}
    text = calibration(scores() | {"calibration": corrected})
    assert "an error of 0.123 as they come and of 0.031" in text
    assert "| PER | 0.500 | -0.250 |" in text
    assert "(plots/mentions.png)" in text
