import pytest

from enrichment.values.tense import Tense, tense


def of(text: str) -> Tense:
    start = text.index("Friday")
    return tense(text, start, start + len("Friday"))


@pytest.mark.parametrize(
    "text",
    [
        "The court will rule on Friday.",
        "The talks, set to begin on Friday, are off.",
        "It is expected to be signed on Friday.",
        "The deadline was extended to Friday.",
        "He said it will rain on Friday.",
        "On Friday, the court will rule.",
        "It was late. On Friday the two are to meet.",
        "They say that the president on Friday will unveil it.",
        "THE SHOW BEGINS FRIDAY AND Friday",
    ],
)
def test_what_is_to_be(text: str) -> None:
    assert of(text) is Tense.FUTURE


@pytest.mark.parametrize(
    "text",
    [
        "He was arrested on Friday.",
        "It will close, the minister said on Friday.",
        "He will play the man who won on Friday.",
        "They met after a vote on Friday.",
        "On Friday the court ruled that it will not.",
        "It will rain. He left on Friday.",
    ],
)
def test_what_was(text: str) -> None:
    assert of(text) is Tense.PAST


@pytest.mark.parametrize("text", ["Friday", "A bomb kills ten in the city on Friday", "\n\nFriday\nIt will rain"])
def test_what_nothing_tells(text: str) -> None:
    assert of(text) is Tense.UNKNOWN


def test_words_far_away_do_not_count() -> None:
    assert of("It will be so " + "and so " * 30 + "on Friday") is Tense.UNKNOWN
