import gzip
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.training.facts.blurbs import FOLDS, LINKED, Blurb, read, without


def test_links_are_spans_with_titles(tmp_path: Path) -> None:
    path = tmp_path / "links.jsonl.gz"
    row = {"date": "2020-04-01", "text": "China and Chad.", "links": [[0, 5, "China"], [10, 14, "Chad"]]}
    path.write_bytes(gzip.compress(json.dumps(row).encode()))
    (blurb,) = read(path)
    assert [blurb.text[start:end] for start, end, _ in blurb.links] == ["China", "Chad"]


@given(st.dates().map(str))
def test_a_day_is_of_one_fold(date: str) -> None:
    assert Blurb(date, "a", ()).fold == Blurb(date, "b", ()).fold < FOLDS


@pytest.mark.parametrize("fold", range(FOLDS))
def test_a_fold_is_left_out_whole(fold: int) -> None:
    blurbs = [Blurb(f"2020-04-{day:02}", "", ()) for day in range(1, 31)]
    kept = without(blurbs, fold)
    assert all(blurb.fold != fold for blurb in kept)
    assert len(kept) < len(blurbs) == len(without(blurbs, None))


@pytest.mark.skipif(not LINKED.exists(), reason="needs ../shared/corpora")
def test_surfaces_lie_within_their_texts() -> None:
    assert all(0 <= start < end <= len(blurb.text) for blurb in read() for start, end, _ in blurb.links)
