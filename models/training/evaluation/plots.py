"""Reliability plots for the model card, from the bins stored in the pipeline's `meta.json`.

    python -m models.training.evaluation.plots [PIPELINE]

writes `mentions.png` and `topics.png` into `models/plots`. The same bins give the same bytes with the same matplotlib.
"""

import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from models import SHIPPED
from models.training.evaluation.card import PLOTS, TITLES

COLOURS = ("#1f5f99", "#d9822b", "#3a8f4d")
INCHES, DPI = (4.6, 5.4), 100

Bins = Sequence[Sequence[float]]
Curves = Mapping[str, Bins]
"""By the name of a curve its bins: [mean probability, share that is right, count]."""


def curves(performance: Mapping[str, Any]) -> dict[str, Curves]:
    """What there is to draw, by the name of the plot."""
    reliability, calibration = performance["reliability"], performance["calibration"]
    mentions = dict(reliability["mentions"])
    if calibration:
        mentions["uncalibrated"] = calibration["before"]["bins"]
        mentions["calibrated on the other half"] = calibration["crosswise"]["bins"]
    return {"mentions": mentions, "topics": reliability["topics_level1"]}


def draw(title: str, shown: Curves, path: Path) -> None:
    """One plot: above what is right of what is said, below how often it is said. Makes the folder if need be."""
    figure = Figure(figsize=INCHES, dpi=DPI, layout="constrained")
    above, below = figure.subplots(2, 1, sharex=True, height_ratios=(3, 1))
    above.plot((0, 1), (0, 1), color="#999999", linewidth=1, linestyle="--", label="said = right")
    for (name, bins), colour in zip(shown.items(), COLOURS, strict=False):
        _curve(above, below, name, bins, colour)
    above.set(title=title, ylabel="share that is right", xlim=(0, 1), ylim=(0, 1))
    above.legend(loc="upper left", fontsize="small", frameon=False)
    most = max((count for bins in shown.values() for *_, count in bins), default=1)
    below.set(xlabel="probability said", ylabel="how many", yscale="log", ylim=(0.7, 2 * most))
    path.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(path, metadata={"Software": None})


def _curve(above: Axes, below: Axes, name: str, bins: Bins, colour: str) -> None:
    said, seen, counts = zip(*bins, strict=True) if bins else ((), (), ())
    above.plot(said, seen, color=colour, marker="o", markersize=4, linewidth=1.5, label=name)
    below.plot(said, counts, color=colour, marker=".", linewidth=1)


def main(pipeline: Path = SHIPPED, folder: Path = PLOTS) -> None:
    """Draw all plots. KeyError where the pipeline was never evaluated with `--write`."""
    meta = json.loads((pipeline / "meta.json").read_text(encoding="utf-8"))
    for name, shown in curves(meta["performance"]).items():
        draw(TITLES[name], shown, folder / f"{name}.png")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:2]))
