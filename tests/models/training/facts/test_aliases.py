from collections import Counter

import pytest

from enrichment.linking.compatibility import NO_NAME
from models.training.facts.aliases import BARE, aliases, is_name, merge, merges, uses
from models.training.facts.blurbs import Blurb

BLURBS = [
    Blurb("2020-04-01", "EU talks", ((0, 2, "European Union"),)),
    Blurb("2020-04-02", "EU talks", ((0, 2, "European Union"),)),
    Blurb("2020-04-03", "EU talks", ((0, 2, "EU"),)),
    Blurb("2020-04-04", "In Mopti", ((3, 8, "Mopti Region"),)),
    Blurb("2020-04-05", "In Mopti", ((3, 8, "Mopti Region"),)),
    Blurb("2020-04-06", "In Mopti", ((3, 8, "Mopti"),)),
]


def test_a_title_that_leads_on_is_merged_and_a_citys_is_not() -> None:
    assert merges(uses(BLURBS), {"mopti"}) == {"EU": "European Union"}


def test_merged_blurbs_lead_to_the_article() -> None:
    titles = [blurb.links[0][2] for blurb in merge(BLURBS, {"EU": "European Union"})]
    assert titles[:3] == ["European Union"] * 3
    assert titles[5] == "Mopti"


def test_circles_of_titles_come_to_an_end() -> None:
    counts = {"A b": Counter({"A b": 1}), "a B": Counter({"a B": 1})}
    assert set(merges(counts, ())) <= {"A b", "a B"}


@pytest.mark.parametrize(
    ("surface", "types", "expected"),
    [
        ("Chad", None, True),
        ("warship", None, False),
        ("Governor", {NO_NAME: 3, "PER": 1}, False),
        ("iPhone", {"PROD": 2}, True),
    ],
)
def test_names_have_a_capital_or_were_annotated(surface: str, types: dict[str, int] | None, expected: bool) -> None:
    assert is_name(surface, {} if types is None else {surface: Counter(types)}) is expected


def test_a_qualified_title_is_a_weak_candidate_for_its_bare_name() -> None:
    counts = {"Tripoli, Lebanon": Counter({"Tripoli, Lebanon": 4}), "Tripoli": Counter({"Tripoli": 6})}
    found = aliases(counts, {}, dict.fromkeys(counts, "GPE"))
    assert found["tripoli"] == {"Tripoli": 6, "Tripoli, Lebanon": 4 * BARE}


def test_names_that_the_press_shares_have_all_their_titles() -> None:
    counts = {"Washington (state)": Counter({"Washington": 9})}
    found = aliases(counts, {}, {"Washington (state)": "GPE"})
    assert set(found["washington"]) == {"Washington (state)", "Washington, D.C."}
    assert set(found["congo"]) == {"Democratic Republic of the Congo", "Republic of the Congo"}
