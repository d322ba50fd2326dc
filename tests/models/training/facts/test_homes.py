import pytest

from models.training.facts.homes import homes
from tests.models.training.facts.places import gazetteer


@pytest.mark.parametrize(
    ("title", "code"),
    [
        ("United States Senate", "US"),
        ("Labour Party (France)", "FR"),
        ("Palm Beach County, Texas", "US"),
        ("Parliament of Ukraine", "UA"),
        ("Supreme Court of the United States", "US"),
        ("France", None),
        ("Islamic State of Ukraine and the Levant", None),
        ("Parliament of Georgia", None),
        ("France 24", None),
    ],
)
def test_a_title_may_name_its_country(title: str, code: str | None) -> None:
    assert homes([title], gazetteer()).get(title) == code
