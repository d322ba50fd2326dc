from pathlib import Path

from enrichment.linking.linker import Linker
from models.training.corpora.corpus import Text
from models.training.facts.build import FILE
from models.training.facts.trial import answers, entities
from tests.models.training.facts.small import BLURBS, tables

TEXT = BLURBS[0].text


def linker(folder: Path) -> Linker:
    (folder / FILE).write_bytes(tables())
    return Linker.load(folder)


def test_what_was_learned_is_linked(tmp_path: Path) -> None:
    annotated = {TEXT: Text(TEXT, ((0, 14, "ORG"), (24, 29, "GPE")))}
    said = list(answers(linker(tmp_path), BLURBS[:1], annotated))
    assert [answer.said for answer in said] == ["Zelensky Party", "Paris"]
    assert all(answer.confidence >= 0.9 for answer in said)


def test_a_blurb_without_annotations_is_not_asked(tmp_path: Path) -> None:
    assert list(answers(linker(tmp_path), BLURBS, {})) == []


def test_a_link_that_is_no_annotated_entity_is_not_asked(tmp_path: Path) -> None:
    said = list(answers(linker(tmp_path), BLURBS[:1], {TEXT: Text(TEXT, ((24, 29, "GPE"),))}))
    assert [answer.title for answer in said] == ["Paris"]


def test_annotated_mentions_of_one_person_are_one_entity() -> None:
    text = "Ada Palmer won. Palmer left. Palmer House stays."
    made = entities(text, [(0, 10, "PER"), (16, 22, "PER"), (29, 41, "FAC")])
    assert {one.name: len(one.mentions) for one in made} == {"Ada Palmer": 2, "Palmer House": 1}
