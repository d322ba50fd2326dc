"""Train the topic classifier.

    python -m models.training.topics.fit SILVER OUT

writes OUT in the form that the component reads from disk: the labels, and the tables with probabilities calibrated on
the dev texts. Some minutes on one core.
"""

import random
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import spacy
import torch
from numpy.typing import NDArray
from torch.nn import functional

from enrichment.topics.classifier import TopicClassifier
from enrichment.topics.ngrams import Keys
from models.training.corpora.corpus import TRAIN, read
from models.training.corpora.labels import choose
from models.training.topics import calibration
from models.training.topics.features import Bag, known, together, vocabulary
from models.training.topics.lessons import Lesson, annotated, labelled, of_texts
from models.training.topics.network import Network

DEV = ("dev", "articles-dev")
LEAST, MOST = 5, 60_000
"""Texts that a word or pair must be in, and how many are kept."""
WIDTH = 128
REPEATS = 3
"""How often an annotated text comes for each time that one of the teacher's does."""
ROUNDS = 8
SIZE = 384
RATE = 4e-3


def learn(lessons: Sequence[Lesson], keys: Keys, topics: int) -> Network:
    """Train on all lessons, `ROUNDS` times in new order."""
    torch.manual_seed(5)
    source = random.Random(5)
    items = [(known(lesson.keys, lesson.weights, keys), lesson.targets) for lesson in lessons]
    items = [item for item in items if len(item[0][0])]
    net = Network(len(keys), topics, WIDTH)
    adam = torch.optim.AdamW(net.parameters(), lr=RATE, weight_decay=1e-4)
    steps = ROUNDS * -(-len(items) // SIZE)
    schedule = torch.optim.lr_scheduler.OneCycleLR(adam, RATE, total_steps=steps + 1, pct_start=0.1)
    for round_ in range(ROUNDS):
        source.shuffle(items)
        total = 0.0
        for start in range(0, len(items), SIZE):
            total += step(net, items[start : start + SIZE], adam)
            schedule.step()
        print(f"round {round_ + 1}: {total / len(items):.4f}", flush=True)
    net.eval()
    return net


def step(net: Network, items: Sequence[tuple[Bag, NDArray[np.float32]]], adam: torch.optim.Optimizer) -> float:
    """One step; the loss summed over the items."""
    net.train()
    wanted = torch.from_numpy(np.stack([targets for _, targets in items]))
    loss = functional.binary_cross_entropy_with_logits(
        net(together([bag for bag, _ in items])), wanted, reduction="sum"
    )
    adam.zero_grad()
    (loss / len(items)).backward()
    adam.step()
    return float(loss.item())


def main(silver: Path, out: Path) -> None:
    """Train, calibrate and save."""
    labels = choose([text.topics for name in TRAIN for text in read(name)])
    own, others = annotated(labels), list(labelled(silver, labels))
    keys = vocabulary((lesson.keys for lesson in (*own, *others)), LEAST, MOST)
    net = learn([*own * REPEATS, *others], keys, len(labels))
    weights = calibration.calibrated(net.weights(keys), of_texts([t for name in DEV for t in read(name)], labels))
    component = TopicClassifier(spacy.blank("en").vocab)
    component.labels, component.weights = tuple(labels), weights
    component.to_disk(out)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:3]))
