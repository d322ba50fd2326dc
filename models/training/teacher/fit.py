"""Train the teacher on the annotated copy.

    python -m models.training.teacher.fit ENCODER OUT

ENCODER is a folder with a BERT-shaped encoder without case (`config.json`, `model.safetensors`, `tokenizer.json`);
OUT gets `teacher.pt` after each round. About ten minutes a round on two cores that have bfloat16.
"""

import random
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from models.training.corpora import schemes
from models.training.corpora.corpus import TRAIN, read
from models.training.corpora.labels import categories, choose
from models.training.corpora.tagged import Tagged, tagged, windows
from models.training.corpora.tags import unpacked
from models.training.corpora.tokens import blank
from models.training.teacher import scoring
from models.training.teacher.network import Batch, Teacher, batch
from models.training.teacher.pieces import Cutter

FILE = "teacher.pt"
ROUNDS = 4
LONGEST = 220
"""Words a text is cut at, far below the encoder's 512 pieces."""
PIECES = 2_500
"""Pieces in one step."""
RATES = (1.5e-4, 1e-3)
"""Highest learning rates of the encoder and of what is new."""
CAPITALS = 0.05
"""Share of texts that are read in capitals, as headlines and old wires have them."""


def training() -> tuple[list[Tagged], list[str]]:
    """All texts to learn from, cut to length, and the topics to learn."""
    nlp = blank()
    annotated = [text for name in TRAIN for text in read(name)]
    labels = choose([text.topics for text in annotated])
    texts = [part for text in annotated for part in windows(tagged(nlp, text), LONGEST)]
    return texts + [text for scheme in schemes.ALL for text in schemes.read(scheme)], labels


def shouted(text: Tagged, chance: float, source: random.Random) -> Tagged:
    """The text, or now and then the text in capitals."""
    return replace(text, words=[word.upper() for word in text.words]) if source.random() < chance else text


def batches(texts: Sequence[Tagged], cutter: Cutter, most: int = PIECES) -> Iterator[tuple[list[int], Batch]]:
    """Texts of about one length side by side, at most `most` places with the padding; with the places of the texts."""
    cut = [cutter.cut(text.words) for text in texts]
    order = sorted(range(len(texts)), key=lambda place: len(cut[place].ids))
    group: list[int] = []
    for place in order:
        if group and (len(group) + 1) * len(cut[place].ids) > most:
            yield group, batch([cut[member] for member in group])
            group = []
        group.append(place)
    if group:
        yield group, batch([cut[member] for member in group])


def loss(model: Teacher, inputs: Batch, texts: Sequence[Tagged], labels: Sequence[str]) -> Tensor:
    """How little of the probability is where it may be, for tags, and cross entropy for topics."""
    tags, topic, _ = model(inputs)
    allowed = torch.from_numpy(np.concatenate([unpacked(text.allowed) for text in texts]))
    known = allowed.sum(1) < allowed.shape[1]
    inside = functional.log_softmax(tags.float(), -1).masked_fill(allowed == 0, -1e9).logsumexp(-1)
    total = -inside[known].mean()
    rows = [row for row, text in enumerate(texts) if text.topics]
    if rows:
        wanted = torch.tensor([list(categories(texts[row].topics or (), labels).values()) for row in rows])
        total = total + 3.0 * functional.binary_cross_entropy_with_logits(topic[rows].float(), wanted)
    return total


def optimiser(model: Teacher, steps: int) -> tuple[torch.optim.Optimizer, torch.optim.lr_scheduler.LRScheduler]:
    """AdamW with a short rise and a straight fall of the rate."""
    old = list(model.encoder.parameters())
    new = [p for name, p in model.named_parameters() if not name.startswith("encoder.")]
    adam = torch.optim.AdamW([{"params": old, "lr": RATES[0]}, {"params": new, "lr": RATES[1]}], weight_decay=0.01)
    return adam, torch.optim.lr_scheduler.OneCycleLR(
        adam, list(RATES), total_steps=steps + 10, pct_start=0.08, anneal_strategy="linear"
    )


def main(encoder: Path, out: Path) -> None:
    """Train, and report on the dev texts after each round."""
    torch.manual_seed(7)
    source = random.Random(7)
    texts, labels = training()
    nlp, cutter = blank(), Cutter(encoder)
    dev = {name: [next(windows(tagged(nlp, text), 400)) for text in read(name)] for name in ("dev", "articles-dev")}
    model = Teacher(encoder, len(labels))
    steps = ROUNDS * sum(1 for _ in batches(texts, cutter))
    adam, schedule = optimiser(model, steps)
    out.mkdir(parents=True, exist_ok=True)
    start, step = time.time(), 0
    for round_ in range(ROUNDS):
        model.train()
        chosen = [shouted(text, CAPITALS, source) for text in texts]
        source.shuffle(chosen)
        ready = list(batches(chosen, cutter))
        source.shuffle(ready)
        for places, inputs in ready:
            with torch.autocast("cpu", dtype=torch.bfloat16):
                value = loss(model, inputs, [chosen[place] for place in places], labels)
            adam.zero_grad()
            value.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            adam.step()
            schedule.step()
            step += 1
            if step % 50 == 0:
                print(f"{time.time() - start:.0f} s, step {step} of {steps}, loss {value.item():.4f}", flush=True)
        torch.save({"weights": model.state_dict(), "labels": labels}, out / FILE)
        for name, own in dev.items():
            answers = scoring.answer(model, list(batches(own, cutter)), len(own))
            print(
                round_ + 1,
                name,
                scoring.entities(answers, own).rounded(),
                scoring.topics(answers, own, labels),
                flush=True,
            )


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
