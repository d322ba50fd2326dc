import pytest

from enrichment.values import numbers
from enrichment.values.pounds import weigh


@pytest.mark.parametrize(
    ("text", "weight"),
    [
        ("200 pounds of rice", True),
        ("a 500-pound bomb", True),
        ("10 pounds (4.5 kg)", True),
        ("weighing some 300 pounds", True),
        ("200 pounds for a ticket", False),
        ("5 million pounds of aid", False),
        ("a 5-million-pound grant", False),
    ],
)
def test_what_stands_around_pounds_tells_what_they_are(text: str, weight: bool) -> None:
    number = numbers.find(text)[0]
    end = text.index("pound") + (6 if "pounds" in text else 5)
    assert weigh(text, number, end) is weight
