from tests.models.training.facts.places import gazetteer


def test_former_states_are_left_out() -> None:
    assert {spot.country for spot in gazetteer().nations} == {"CA", "CD", "CG", "FR", "GE", "UA", "US"}


def test_namesakes_come_largest_first() -> None:
    assert [spot.id for spot in gazetteer().named["paris"]] == [30, 31]


def test_regions_are_kept_for_the_united_states_and_degrees_rounded() -> None:
    french, american = gazetteer().named["paris"]
    assert (french.region, american.region) == ("", "TX")
    assert (french.latitude, french.longitude) == (1.2346, -2.3457)


def test_other_spellings_count_where_they_are_wanted_and_alike() -> None:
    names = gazetteer("kyyiv", "dnipro").named
    assert [spot.name for spot in names["kyyiv"]] == ["Kyiv"]
    assert "dnipro" not in names
    assert "kyyiv" not in gazetteer().named


def test_old_names_of_large_cities_are_known() -> None:
    assert [spot.name for spot in gazetteer().named["kiev"]] == ["Kyiv"]


def test_large_cities_are_those_known_abroad() -> None:
    assert {"paris", "kyiv", "ontario"} <= gazetteer().large()
    assert "donbas" not in gazetteer().large()
