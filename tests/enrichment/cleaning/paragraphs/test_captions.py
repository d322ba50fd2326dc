import pytest
from hypothesis import given, settings

from enrichment.cleaning.paragraphs.captions import likeness
from tests.enrichment.cleaning.making import anything


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee waves from a boat in Kelby, March 4, 2024.",
        "A fisherman cleans his net in the harbour of Kelby on March 4, 2024",
        "Children are pictured on the pier, 4 March 2024.",
        "Islanders protest outside the council in Kelby on Monday, 4 March 2024.",
    ],
)
def test_captions(text: str) -> None:
    assert likeness(text) > 0.8


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee waves from a boat in Kelby.",
        "Ann Lee waved from a boat in Kelby, March 4, 2024.",
        "Ann Lee waves from a boat. She had come to Kelby on March 4, 2024.",
        "“She waves,” he said of the picture on March 4, 2024.",
        "The ferry takes longer than it did in 2019.",
        "",
    ],
)
def test_sentences_of_the_story(text: str) -> None:
    assert likeness(text) == 0.0


@settings(deadline=None)
@given(anything)
def test_a_likeness_is_a_share(text: str) -> None:
    assert 0.0 <= likeness(text) <= 1.0
    assert likeness(text + " He left.") == 0.0
