import pytest

from enrichment.values import numbers
from enrichment.values.signs import negative


@pytest.mark.parametrize(
    ("text", "start", "value"),
    [
        ("-5", 0, -5),
        ("fell −2", 5, -2),
        ("minus 20", 0, -20),
        ("(-3)", 1, -3),
        ("8-5", 2, 5),
        ("US-5", 3, 5),
        ("5", 0, 5),
    ],
)
def test_a_free_minus_is_a_sign_and_a_hyphen_is_none(text: str, start: int, value: int) -> None:
    assert negative(text, numbers.find(text)[-1]) == (start, value)
