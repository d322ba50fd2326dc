"""How well names are linked that the tables have not seen linked.

    python -m models.training.facts.evaluate

The tables are made without the blurbs of one fifth of the dates (`blurbs.KEPT_BACK`); 300 links of those blurbs are
then drawn by hash and asked for, and all of them besides. Every other fifth is then kept back in turn; some settings
were chosen on those. A link counts when it stands on an annotated entity, so that
the linker gets the whole story's entities as an annotator found them. Titles that lead on to another article were
merged over all blurbs, kept back or not.
"""

import hashlib
import tempfile
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

from enrichment.linking.linker import Linker
from models.training.corpora.corpus import DEV, TRAIN, Text
from models.training.corpora.corpus import read as annotated
from models.training.evaluation.scores import Score
from models.training.facts.blurbs import FOLDS, KEPT_BACK, Blurb, without
from models.training.facts.build import FILE, VERSION, learn, pack, sources
from models.training.facts.gazetteer import Gazetteer
from models.training.facts.lexicon import Lexicon
from models.training.facts.tables import lay_out
from models.training.facts.trial import Answer, answers

SAMPLE = 300


def score(said: Sequence[Answer]) -> Score:
    """Right, wrong and missed links. A wrong link is also a missed one."""
    right = sum(answer.said == answer.title for answer in said)
    made = sum(answer.said is not None for answer in said)
    return Score(right, made - right, len(said) - right)


def draw(said: Sequence[Answer], number: int = SAMPLE) -> list[Answer]:
    """The same `number` answers each time, whatever their order."""
    return sorted(said, key=lambda a: hashlib.sha256(f"{a.text}\0{a.surface}\0{a.title}".encode()).digest())[:number]


def trial(blurbs: Sequence[Blurb], annotations: Lexicon, places: Gazetteer, fold: int) -> list[Answer]:
    """The answers for the blurbs of a fold, from tables made of the others."""
    texts: dict[str, Text] = {text.text: text for part in (*TRAIN, *DEV) for text in annotated(part)}
    tables = lay_out(learn(without(blurbs, fold), annotations, places), VERSION)
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / FILE).write_bytes(pack(tables))
        linker = Linker.load(Path(folder))
    return list(answers(linker, (blurb for blurb in blurbs if blurb.fold == fold), texts))


def table(said: Sequence[Answer]) -> str:
    """Precision and recall, in all and by type."""
    rows = {"all": list(said)}
    by_type: dict[str, list[Answer]] = defaultdict(list)
    for answer in said:
        by_type[answer.type.value].append(answer)
    lines = ["| type | links | precision | recall |", "| --- | --- | --- | --- |"]
    for name, group in (rows | dict(sorted(by_type.items()))).items():
        rounded = score(group).rounded()
        lines.append(f"| {name} | {len(group)} | {rounded['p']:.3f} | {rounded['r']:.3f} |")
    return "\n".join(lines)


def main() -> None:
    """Print the scores of the sample, of all kept back with it and of every fold in turn, and the wrong links."""
    given = sources()
    folds = {fold: trial(*given, fold) for fold in range(FOLDS)}
    kept = folds[KEPT_BACK]
    sample, every = draw(kept), [answer for said in folds.values() for answer in said]
    print(f"{len(sample)} links kept back:\n{table(sample)}\n\nall {len(kept)} of that fold:\n{table(kept)}\n")
    print(f"{len(every)} links, every fold kept back in turn:\n{table(every)}\n\nwrong:")
    for answer in every:
        if answer.said not in (None, answer.title):
            print(f"{answer.surface} ({answer.type}): {answer.said} for {answer.title}")


if __name__ == "__main__":
    main()
