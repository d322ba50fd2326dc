import pytest

from enrichment.cleaning.paragraphs.captions import likeness


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee, chair of the council, speaks to residents outside the town hall in Kelby, on May 3, 2024.",
        "A ferry leaves the harbour of Kelby as a storm nears the coast, March 20, 2023.",
    ],
)
def test_one_sentence_of_the_present_that_ends_with_a_date(text: str) -> None:
    assert likeness(text) > 0.8


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee spoke to residents outside the town hall in Kelby on May 3, 2024.",
        "Ann Lee speaks to residents outside the town hall in Kelby.",
        "Ann Lee speaks to residents. They left Kelby on May 3, 2024.",
        "Ann Lee speaks of “a day to forget”, as she said in Kelby on May 3, 2024.",
    ],
)
def test_a_sentence_of_the_story_is_none(text: str) -> None:
    assert likeness(text) == 0.0
