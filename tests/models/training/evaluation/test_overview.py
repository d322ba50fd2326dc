from typing import Any

import pytest

from models.training.evaluation.overview import FIGURES, crosswise, head, plain, ratios, rows

SCORE = {"p": 0.5, "r": 0.25, "f": 1 / 3}
KINDS = {kind: SCORE for kind in ("PER", "ORG", "LOC", "micro")}


def scores() -> dict[str, Any]:
    part = {
        "texts": 1483,
        "skipped": 2,
        "ents_p": 0.875,
        "ents_r": 0.5,
        "ents_f": 0.75,
        "ents_three_types": SCORE,
        **{key: 0.125 for _, key in FIGURES},
    }
    found = {key: 0.7 for _, key in FIGURES}
    schemes = {"GPE, LOC": KINDS, "GPE, LOC, FAC": KINDS | {"LOC": {"p": 1.0, "r": 1.0, "f": 1.0}}}
    return part | {"parts": {"dev": part}, "uner_pud": {"words": schemes, "text": schemes}, "crosswise": found}


def line(name: str) -> list[str]:
    (found,) = [cells for own, *cells in rows(scores()) if own == name]
    return found


def test_there_is_a_column_for_each_part_and_for_pud() -> None:
    assert head(scores()) == ["", "dev", "UNER-PUD"]
    assert {len(cells) for cells in rows(scores())} == {3}


def test_parts_have_entities_and_topics() -> None:
    assert line("texts") == ["1,483", ""]
    assert line("entities, ten types") == ["0.875 / 0.500 / 0.750", ""]
    assert line("entities, PER / ORG / GPE+LOC as one") == ["0.500 / 0.250 / 0.333", ""]
    assert line("ECE of mentions") == ["0.125", ""]


def test_pud_has_each_type_once_and_its_places_by_scheme() -> None:
    assert line("its words: PER") == ["", "0.500 / 0.250 / 0.333"]
    assert line("running text: LOC (ours: GPE, LOC)") == ["", "0.500 / 0.250 / 0.333"]
    assert line("running text: LOC (ours: GPE, LOC, FAC)") == ["", "1.000 / 1.000 / 1.000"]


def test_what_was_chosen_on_the_other_half_stands_beside_what_was_not() -> None:
    assert "level 1 micro F 0.700" in crosswise(scores())
    assert crosswise(scores()).endswith("these are 0.125, 0.125, 0.125 and 0.125.")


def test_a_plain_table_is_aligned() -> None:
    assert plain(["", "dev"], [["texts", "1,483"], ["F", "0.9"]]).splitlines() == [
        "         dev",
        "texts  1,483",
        "F        0.9",
    ]


def test_a_row_that_is_too_short_is_an_error() -> None:
    with pytest.raises(IndexError):
        plain(["", "dev"], [["texts"]])


def test_ratios_have_three_digits() -> None:
    assert ratios(SCORE) == "0.500 / 0.250 / 0.333"
