import gzip
import json
from pathlib import Path

import numpy as np
import pytest

from models.training.corpora.schemes import ALL, CROSSNER, NER, UNER, WIKIGOLD, Scheme, read
from models.training.corpora.tags import KINDS, TAGS, unpacked


def rows(folder: Path, scheme: Scheme, words: list[str], spans: list[list[object]]) -> list[set[str]]:
    for name in scheme.files:
        with gzip.open(folder / f"{name}.jsonl.gz", "wt", encoding="utf-8") as out:
            out.write(
                json.dumps({"words": words, "spans": spans}) + "\n" + json.dumps({"words": [], "spans": []}) + "\n"
            )
    text = next(iter(read(scheme, folder)))
    return [{TAGS[place] for place in np.flatnonzero(row)} for row in unpacked(text.allowed)]


def test_a_place_may_be_any_kind_of_place(tmp_path: Path) -> None:
    assert rows(tmp_path, UNER, ["Rome"], [[0, 1, "LOC"]]) == [{"U-GPE", "U-LOC", "U-FAC"}]


def test_an_acting_country_may_stay_a_country(tmp_path: Path) -> None:
    assert rows(tmp_path, UNER, ["Iran", "said"], [[0, 1, "ORG"]])[0] == {"U-ORG", "U-GPE"}


def test_kinds_that_are_not_annotated_stay_possible_outside(tmp_path: Path) -> None:
    (found,) = rows(tmp_path, UNER, ["Chinese"], [])
    assert {"O", "U-NORP", "B-LAW"} <= found
    assert not {tag for tag in found if tag[2:] in {"PER", "ORG", "GPE", "LOC"}}


def test_politicians_are_persons(tmp_path: Path) -> None:
    assert rows(tmp_path, CROSSNER, ["Ann", "Lee"], [[0, 2, "politician"]]) == [{"B-PER"}, {"L-PER"}]


def test_texts_without_words_are_left_out(tmp_path: Path) -> None:
    rows(tmp_path, WIKIGOLD, ["x"], [])
    assert len(list(read(WIKIGOLD, tmp_path))) == 1


@pytest.mark.parametrize("scheme", ALL)
def test_every_label_of_the_corpora_is_mapped(scheme: Scheme) -> None:
    if not NER.is_dir():
        pytest.skip(f"the corpora are not at {NER}")
    assert all(set(kinds) <= set(KINDS) for kinds in scheme.kinds.values())
    assert sum(1 for _ in read(scheme)) > 1000
