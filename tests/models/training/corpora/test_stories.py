import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from models.training.corpora.stories import read, story

POLITICS, ELECTION = "medtop:11000000", "medtop:20000574"
ROW: dict[str, Any] = {
    "title": "Chad votes",
    "title_entities": [[0, 4, "GPE"]],
    "text": "N'Djamena votes.",
    "entities": [[0, 9, "GPE"]],
    "topics": [ELECTION],
}


def test_headline_and_body_keep_their_own_offsets() -> None:
    made = story(ROW)
    assert (made.draft.headline, made.draft.body) == ("Chad votes", "N'Djamena votes.")
    assert made.mentions == {("headline", 0, 4, "GPE"), ("body", 0, 9, "GPE")}


def test_topics_have_their_ancestors() -> None:
    assert story(ROW).topics == {POLITICS, ELECTION}


def test_a_blurb_has_no_headline() -> None:
    made = story({"text": "It rained.", "entities": [], "topics": []})
    assert (made.draft.headline, made.mentions, made.topics) == ("", frozenset(), frozenset())


def test_a_topic_that_the_catalogue_lacks_is_an_error() -> None:
    with pytest.raises(KeyError):
        story(ROW | {"topics": ["medtop:99999999"]})


def test_a_part_is_read_in_order(tmp_path: Path) -> None:
    rows = [ROW, {"text": "Rain.", "entities": [], "topics": []}]
    with gzip.open(tmp_path / "dev.jsonl.gz", "wt", encoding="utf-8") as out:
        out.writelines(json.dumps(row) + "\n" for row in rows)
    assert read("dev", tmp_path) == [story(row) for row in rows]
    with pytest.raises(FileNotFoundError):
        read("other", tmp_path)
