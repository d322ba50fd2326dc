"""What the teacher is worth on annotated texts."""

from collections.abc import Sequence

import numpy as np
import torch
from numpy.typing import NDArray

from enrichment.recognition.viterbi import decode, spans
from models.training.corpora.labels import level, with_ancestors
from models.training.corpora.tagged import Tagged
from models.training.corpora.tags import unpacked
from models.training.evaluation.scores import Score, compare, micro
from models.training.teacher.network import Batch, Teacher

Answers = list[tuple[NDArray[np.float32], NDArray[np.float32]]]


def entities(answers: Answers, texts: Sequence[Tagged]) -> Score:
    """Exact spans and types, over the tokens; tokens whose tag is unknown count as outside."""
    total = Score()
    for (logits, _), text in zip(answers, texts, strict=True):
        allowed = unpacked(text.allowed)
        truth = np.where(allowed.sum(1) == 1, allowed.argmax(1), 0)
        total += compare(set(spans(decode(logits, [len(logits)]))), set(spans(truth)))
    return total


def topics(answers: Answers, texts: Sequence[Tagged], labels: Sequence[str]) -> dict[str, float]:
    """Micro and macro F of levels 1 and 2, each label at the threshold that is best for it on these texts."""
    chances = np.stack([chance for _, chance in answers])
    truth = np.array([[label in with_ancestors(text.topics or ()) for label in labels] for text in texts])
    counts = {label: best(chances[:, i], truth[:, i]) for i, label in enumerate(labels)}
    found: dict[str, float] = {}
    for wanted in (1, 2):
        own = [score for label, score in counts.items() if level(label) == wanted]
        found[f"level {wanted} micro"] = micro(own).rounded()["f"]
        found[f"level {wanted} macro"] = round(sum(score.f for score in own) / len(own), 4)
    return found


def best(chances: NDArray[np.float32], truth: NDArray[np.bool_]) -> Score:
    """The counts at the threshold with the highest F."""
    order = np.argsort(-chances)
    hits = np.cumsum(truth[order])
    listed = np.arange(1, len(truth) + 1)
    f = 2 * hits / (listed + truth.sum())
    at = int(f.argmax())
    return Score(int(hits[at]), int(listed[at] - hits[at]), int(truth.sum() - hits[at]))


def answer(model: Teacher, batches: Sequence[tuple[list[int], Batch]], number: int) -> Answers:
    """Tag logits and topic probabilities of each text, in the texts' order."""
    found: Answers = [(np.empty(0, np.float32), np.empty(0, np.float32))] * number
    model.eval()
    with torch.inference_mode(), torch.autocast("cpu", dtype=torch.bfloat16):
        for places, texts in batches:
            tags, topic, _ = model(texts)
            rows = texts.words[0].numpy()
            logits, chances = tags.float().numpy(), topic.float().sigmoid().numpy()
            for row, place in enumerate(places):
                found[place] = (logits[rows == row], chances[row])
    return found
