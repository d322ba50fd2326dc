from collections import Counter

import pytest

from models.training.facts.aliases import Uses
from models.training.facts.misspellings import misspellings


def uses(**titles: int) -> Uses:
    return {title.replace("_", " "): Counter({title: count}) for title, count in titles.items()}


@pytest.mark.parametrize("wrong", ["Anthony_Blinken", "Antonie_Blinken", "Antoni_Blinken"])
def test_a_seldom_title_leads_to_the_usual_spelling(wrong: str) -> None:
    found = misspellings(uses(Antony_Blinken=40, **{wrong: 1}))
    near = wrong != "Antonie_Blinken"
    assert found == ({wrong.replace("_", " "): "Antony Blinken"} if near else {})


@pytest.mark.parametrize(
    "titles",
    [
        {"Wang_Yi": 40, "Wang_Li": 1},
        {"Antony_Blinken": 40, "Anthony_Blinken": 3},
        {"Antony_Blinken": 9, "Anthony_Blinken": 1},
        {"Antony_Blinken": 40, "Anthony_Albanese": 1},
        {"Kharkiv": 40, "Kharkov": 1},
        {"Antony_Blinken": 40, "Antonys_Blinken": 40, "Antonye_Blinken": 40, "Antonya_Blinken": 1},
    ],
)
def test_others_stay(titles: dict[str, int]) -> None:
    assert misspellings(uses(**titles)) == {}
