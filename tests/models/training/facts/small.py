"""Tables made of four blurbs."""

from collections import Counter

from models.training.facts.blurbs import Blurb
from models.training.facts.build import learn, pack
from models.training.facts.tables import lay_out
from tests.models.training.facts.places import gazetteer

BLURBS = [
    Blurb(f"2020-04-0{day}", "Zelensky Party meets in Paris.", ((0, 14, "Zelensky Party"), (24, 29, "Paris")))
    for day in range(1, 5)
]
LEXICON = {"Zelensky Party": Counter({"ORG": 4}), "Paris": Counter({"GPE": 9})}


def tables() -> bytes:
    return pack(lay_out(learn(BLURBS, LEXICON, gazetteer()), "9.9"))
