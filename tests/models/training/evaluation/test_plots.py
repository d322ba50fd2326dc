import json
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("matplotlib", reason="matplotlib, of the train dependencies, is not installed")

from models.training.evaluation.card import TITLES
from models.training.evaluation.plots import curves, draw, main

BINS = [[0.1, 0.15, 400], [0.5, 0.4, 30], [0.97, 0.95, 2000]]


def performance(calibration: dict[str, Any]) -> dict[str, Any]:
    return {
        "reliability": {"mentions": {"as delivered": BINS}, "topics_level1": {"as delivered": BINS}},
        "calibration": calibration,
    }


CALIBRATED = {"before": {"ece": 0.1, "bins": BINS[:1]}, "crosswise": {"ece": 0.1, "bins": BINS[1:]}}


def test_there_is_a_title_for_each_plot() -> None:
    assert curves(performance({})).keys() == TITLES.keys()


def test_mentions_show_what_calibration_gave_where_there_is_one() -> None:
    assert list(curves(performance({}))["mentions"]) == ["as delivered"]
    assert curves(performance(CALIBRATED))["mentions"] == {
        "as delivered": BINS,
        "uncalibrated": BINS[:1],
        "calibrated on the other half": BINS[1:],
    }


def test_every_plot_is_a_small_picture(tmp_path: Path) -> None:
    meta = {"performance": performance(CALIBRATED)}
    (tmp_path / "meta.json").write_text(json.dumps(meta), encoding="utf-8")
    main(tmp_path, tmp_path / "plots")
    for name in TITLES:
        picture = (tmp_path / "plots" / f"{name}.png").read_bytes()
        assert picture.startswith(b"\x89PNG")
        assert 5_000 < len(picture) < 60_000


def test_the_same_bins_are_the_same_bytes_and_others_are_not(tmp_path: Path) -> None:
    for name, bins in (("one", BINS), ("two", BINS), ("other", BINS[:2])):
        draw("Title", {"as delivered": bins}, tmp_path / f"{name}.png")
    one, two, other = ((tmp_path / f"{name}.png").read_bytes() for name in ("one", "two", "other"))
    assert one == two
    assert one != other


def test_a_curve_without_predictions_is_drawn_as_nothing(tmp_path: Path) -> None:
    draw("Title", {"as delivered": []}, tmp_path / "empty.png")
    assert (tmp_path / "empty.png").exists()
