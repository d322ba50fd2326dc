import numpy as np
import pytest

from models.training.corpora.corpus import Text
from models.training.topics.headings import Headings

SPORT, WEATHER, TENNIS = "medtop:15000000", "medtop:17000000", "medtop:20000822"
LABELS = [SPORT, WEATHER, TENNIS]


def blurbs(topic: str, heading: str, number: int) -> dict[str, tuple[Text, str]]:
    ids = [f"{heading}-{topic}-{place}" for place in range(number)]
    return {id_: (Text("x", topics=(topic,), id=id_), heading) for id_ in ids}


@pytest.fixture
def headings() -> Headings:
    filed = blurbs(SPORT, "Sport", 40) | blurbs(WEATHER, "Disasters", 40) | blurbs(WEATHER, "Sport", 2)
    known = {id_: heading for id_, (_, heading) in filed.items()} | {"new": "Sport", "odd": "Never annotated"}
    return Headings([text for text, _ in filed.values()], known, LABELS)


def chances(*values: float) -> np.ndarray:  # type: ignore[type-arg]
    return np.array(values, np.float32)


def test_a_heading_speaks_for_its_topics_and_against_others(headings: Headings) -> None:
    moved = headings.moved("new", chances(0.5, 0.5, 0.0))
    assert moved[0] > 0.55 and moved[1] < 0.45


def test_what_the_teacher_is_sure_of_stays(headings: Headings) -> None:
    moved = headings.moved("new", chances(0.999, 0.99, 0.001))
    assert moved[1] > 0.9 and moved[0] > 0.999 and moved[2] < 0.002


@pytest.mark.parametrize("id_", ["unknown", "odd"])
def test_without_a_heading_that_says_anything_nothing_moves(headings: Headings, id_: str) -> None:
    given = chances(0.2, 0.3, 0.4)
    assert headings.moved(id_, given) is given
