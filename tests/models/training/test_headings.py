import gzip
import json
from pathlib import Path

import pytest

from models.training.corpus import Text
from models.training.headings import MOST, learn, pick, reserved, rows, settle

SPORT, POLITICS, ELECTION = "medtop:15000000", "medtop:11000000", "medtop:20000574"
LABELS = [POLITICS, SPORT, ELECTION]


def blurb(number: int, heading: str = "Sport") -> dict[str, str]:
    return {"id": f"cec:{number}", "date": "2020-01-01", "heading": heading, "text": f"Match {number}."}


def test_a_share_settles_a_topic_only_at_its_ends() -> None:
    assert [settle(share) for share in (0.0, 0.01, 0.5, 0.8, 1.0)] == [0.0, 0.0, None, 1.0, 1.0]


def test_a_heading_gives_what_its_annotated_blurbs_agree_on() -> None:
    texts = [Text("", (), (SPORT,) if number % 2 else (SPORT, ELECTION), str(number)) for number in range(40)]
    verdicts = learn(texts, {text.id: "Sport" for text in texts}, LABELS)
    assert verdicts == {"Sport": {SPORT: 1.0}}


def test_a_parent_is_learned_with_its_topic() -> None:
    texts = [Text("", (), (ELECTION,), str(number)) for number in range(30)]
    verdicts = learn(texts, {text.id: "Votes" for text in texts}, LABELS)
    assert verdicts == {"Votes": {POLITICS: 1.0, ELECTION: 1.0, SPORT: 0.0}}


@pytest.mark.parametrize(("number", "topics"), [(29, (SPORT,)), (30, ())])
def test_little_evidence_and_headings_without_a_topic_say_nothing(number: int, topics: tuple[str, ...]) -> None:
    texts = [Text("", (), topics, str(i)) for i in range(number)]
    assert learn(texts, {text.id: "Mixed" for text in texts}, LABELS) == {}


def test_reserved_repeated_and_unknown_blurbs_are_not_picked() -> None:
    known = {"Sport": {SPORT: 1.0}}
    twin = {**blurb(9), "text": "Match 3."}
    found = pick([blurb(1), blurb(2), blurb(3), twin, blurb(4, "Mixed")], known, {"cec:1", "Match 2."})
    assert found == [("Match 3.", {SPORT: 1.0})]


def test_no_heading_gives_more_than_its_share() -> None:
    found = pick((blurb(number) for number in range(MOST + 5)), {"Sport": {SPORT: 1.0}}, ())
    assert len(found) == MOST


def test_rows_come_newest_first_and_need_a_heading(tmp_path: Path) -> None:
    old, new = {**blurb(1), "date": "2003-01-01"}, blurb(2)
    write(tmp_path / "rows.jsonl.gz", [old, blurb(3, "Uncategorized"), new])
    assert rows(tmp_path / "rows.jsonl.gz") == [new, old]


def test_what_is_for_testing_is_reserved_by_id_and_by_text(tmp_path: Path) -> None:
    for number, name in enumerate(("dev", "rare-topics-dev", "unlabelled")):
        write(tmp_path / f"{name}.jsonl.gz", [blurb(number)])
    assert reserved(tmp_path) == {"cec:0", "cec:1", "cec:2", "Match 0.", "Match 1.", "Match 2."}


def write(path: Path, lines: list[dict[str, str]]) -> None:
    with gzip.open(path, "wt", encoding="utf-8") as out:
        out.writelines(json.dumps(line) + "\n" for line in lines)
