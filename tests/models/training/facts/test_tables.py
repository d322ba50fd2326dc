import gzip
from typing import Any

import orjson

from tests.models.training.facts.small import tables


def laid() -> dict[str, Any]:
    found: dict[str, Any] = orjson.loads(gzip.decompress(tables()))
    return found


def test_places_of_a_country_lead_to_it() -> None:
    spots, codes = laid()["spots"], laid()["codes"]
    paris = [row for row, name in enumerate(spots["key"]) if name == "paris"]
    assert [(codes[spots["country"][row]], spots["region"][row]) for row in paris] == [("FR", ""), ("US", "TX")]


def test_villages_that_no_title_names_are_left_out() -> None:
    assert "donbas" not in laid()["spots"]["key"]


def test_a_title_leads_to_its_place() -> None:
    found = laid()
    place = found["places"][found["titles"].index("Paris")]
    assert found["spots"]["id"][place] == 30
    assert found["places"][found["titles"].index("Zelensky Party")] == -1
