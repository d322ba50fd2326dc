import json
from pathlib import Path

import pytest

from schemas.mediatopics import CODES, SLUGS, find, level_one, media_topics

VOCABULARY = Path(__file__).parents[3] / "shared" / "corpora" / "iptc-mediatopics-2023-10.json"


def test_there_are_seventeen_streams() -> None:
    assert len(SLUGS) == len(CODES) == 17
    assert {code for code, topic in media_topics().items() if topic.level == 1} == set(SLUGS)


@pytest.mark.parametrize("code", list(media_topics()))
def test_every_topic_has_a_level_one_above_it(code: str) -> None:
    assert level_one(code) in SLUGS


@pytest.mark.parametrize("word", ["politics", "11000000", "medtop:11000000"])
def test_a_topic_is_found_by_slug_and_code(word: str) -> None:
    assert find(word) == "medtop:11000000"


def test_an_unknown_word_finds_nothing() -> None:
    assert find("cheese") is None


def test_the_table_is_the_vocabularys() -> None:
    if not VOCABULARY.exists():
        pytest.skip("the IPTC vocabulary is not beside the checkout")
    official = json.loads(VOCABULARY.read_text())
    for code, topic in media_topics().items():
        assert topic.name == official[code]["name"]
        assert topic.parent == (official[code]["parent"] or "")
