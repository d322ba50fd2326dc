from pathlib import Path

from streams.broker import folders


def test_all_files_lie_in_the_chosen_cache(empty_cache: Path) -> None:
    assert folders.cache() == empty_cache
    places = [folders.jars("4.3.1"), folders.detached_data(), folders.detached_state(), folders.detached_turn()]
    assert {place.parent for place in places} == {empty_cache}
    assert len(set(places)) == len(places)


def test_asking_where_makes_nothing(empty_cache: Path) -> None:
    folders.jars("4.3.1")
    assert not empty_cache.exists()
