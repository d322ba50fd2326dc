"""From answers to the figures that are stored in `meta.json`."""

from collections.abc import Iterable, Mapping

from models.training.corpora.labels import level
from models.training.evaluation.predict import Answers
from models.training.evaluation.reliability import Pairs, bins, error
from models.training.evaluation.scores import Score, compare, macro_f, micro

Scores = dict[str, Score]

THREE = {"PER": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC"}
"""Persons, organisations and places, as corpora with three types have them."""

RARE = tuple(f"medtop:{number:02}000000" for number in (1, 5, 6, 8, 9, 10, 12, 13, 14, 15, 17))
"""Arts, education, environment, human interest, labour, lifestyle, religion, science, society, sport, weather."""

LEAST = 0.05
"""Probability from which on a topic counts in the second calibration error: most pairs of text and topic are near 0
and right at that, which flatters the first."""


def entity_scores(answers: Answers, kinds: Mapping[str, str] | None = None) -> Scores:
    """Counts of exact field, span and type, by type; with `kinds`, only of those types and under their names there."""
    total: Scores = {}
    for predicted, annotated in zip(answers.predicted, answers.annotated, strict=True):
        ours, theirs = _by_kind(predicted, kinds), _by_kind(annotated, kinds)
        for kind in ours.keys() | theirs.keys():
            total[kind] = total.get(kind, Score()) + compare(ours.get(kind, set()), theirs.get(kind, set()))
    return {kind: total[kind] for kind in sorted(total)}


def _by_kind(mentions: Iterable[tuple[str, int, int, str]], kinds: Mapping[str, str] | None) -> dict[str, set[object]]:
    found: dict[str, set[object]] = {}
    for field, start, end, own in mentions:
        kind = own if kinds is None else kinds.get(own)
        if kind is not None:
            found.setdefault(kind, set()).add((field, start, end))
    return found


def topic_scores(answers: Answers) -> Scores:
    """Counts by topic, of every topic that is listed or annotated anywhere, or that the pipeline knows.

    Ancestors count on both sides: a story listed under an election is listed under politics.
    """
    codes = sorted({*answers.labels, *(code for own in (*answers.listed, *answers.topics) for code in own)})
    pairs = list(zip(answers.listed, answers.topics, strict=True))
    return {
        code: Score(
            sum(code in ours and code in theirs for ours, theirs in pairs),
            sum(code in ours and code not in theirs for ours, theirs in pairs),
            sum(code in theirs and code not in ours for ours, theirs in pairs),
        )
        for code in codes
    }


def of_level(scores: Mapping[str, Score], wanted: int) -> Scores:
    """The topics of level 1 or of level 2 among the scores."""
    return {label: score for label, score in scores.items() if level(label) == wanted}


def mention_pairs(answers: Answers) -> Pairs:
    """The confidence of each delivered mention, and whether its span and type are right."""
    for predicted, annotated in zip(answers.predicted, answers.annotated, strict=True):
        for mention, confidence in predicted.items():
            yield confidence, mention in annotated


def topic_pairs(answers: Answers, least: float = 0.0) -> Pairs:
    """The probability of each topic of level 1 in each story where it is at least `least`, and whether it applies."""
    truth = answers.truth
    for column in (place for place, label in enumerate(answers.labels) if level(label) == 1):
        for chance, applies in zip(answers.chances[:, column], truth[:, column], strict=True):
            if chance >= least:
                yield float(chance), bool(applies)


def performance(answers: Answers) -> dict[str, object]:
    """The scores in the form of `meta.json`'s `performance`."""
    return {
        "texts": len(answers.topics),
        "skipped": sum(answers.skipped),
        **_entities(answers),
        **_topics(answers),
        "mentions_ece": round(error(bins(mention_pairs(answers))), 4),
        "topics_level1_ece": round(error(bins(topic_pairs(answers))), 4),
        "topics_level1_ece_from_least": round(error(bins(topic_pairs(answers, LEAST))), 4),
    }


def _entities(answers: Answers) -> dict[str, object]:
    scores = entity_scores(answers)
    return {
        **{f"ents_{name}": value for name, value in micro(scores.values()).rounded().items()},
        "ents_per_type": {kind: score.rounded() for kind, score in scores.items()},
        "ents_three_types": micro(entity_scores(answers, THREE).values()).rounded(),
    }


def _topics(answers: Answers) -> dict[str, object]:
    every = topic_scores(answers)
    known = {label: every[label] for label in answers.labels}
    broad, narrow = of_level(every, 1), of_level(every, 2)
    return {
        "topics_level1_micro_f": micro(broad.values()).rounded()["f"],
        "topics_level1_macro_f": round(macro_f(broad), 4),
        "topics_rare_macro_f": round(macro_f({code: broad[code] for code in RARE if code in broad}), 4),
        "topics_level2_micro_f": micro(narrow.values()).rounded()["f"],
        "topics_level2_known_micro_f": micro(of_level(known, 2).values()).rounded()["f"],
        "topics_per_type": {label: score.rounded() for label, score in known.items() if score != Score()},
    }
