from itertools import pairwise

import pytest

from enrichment.cleaning.words.joints import written_so
from enrichment.cleaning.words.splitting import NONE, cut


def parts(word: str) -> list[str]:
    places = [0, *cut(word).places, len(word)]
    return [word[start:end] for start, end in pairwise(places)]


@pytest.mark.parametrize(
    "words",
    ["Ukraine Russia", "there A", "arrival He", "said that", "of the", "Prime Minister", "NATO said", "the UN", "McCain said",
     "Putin’s visit", "in the future", "the lack of public", "Moscow The", "Mr Bush", "country he", "by Putin", "YouTube videos"],
)  # fmt: skip
def test_glued_words_are_cut(words: str) -> None:
    assert parts(words.replace(" ", "")) == words.split(" ")


@pytest.mark.parametrize(
    "word",
    ["McDonald", "iPhone", "YouTube", "eBay", "HuffPost", "DeVos", "LaRouche", "MacArthur", "LeBron", "JPMorgan", "mRNA", "NGOs",
     "PhD", "kWh", "readout", "lockdown", "Johnstown", "Beavercreek", "Jameson", "o'clock", "overbuilt", "unwinnable", "Chernyshenko",
     "Fährverbindung", "aB", "xyzzy", "", "a", "MOSCOW", "x" * 50, "DiCaprio's", "BlackRock", "NewsGuard"],
)  # fmt: skip
def test_words_and_names_stay(word: str) -> None:
    assert cut(word) == NONE


def test_no_name_that_is_written_so_is_cut() -> None:
    assert [name for name in written_so() if cut(name).places] == []
