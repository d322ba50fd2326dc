import pytest

from enrichment.values import numbers, quantities


def read(text: str) -> list[tuple[str, str, str | None]]:
    found = sorted(quantities.find(text, numbers.find(text)), key=lambda value: value.start)
    return [(text[value.start : value.end], value.value, value.unit) for value in found]


@pytest.mark.parametrize(
    ("text", "written", "value", "unit"),
    [
        ("five miles away", "five miles", "5", "mi"),
        ("a 10-km run", "10-km", "10", "km"),
        ("35,000 ft", "35,000 ft", "35000", "ft"),
        ("12 square kilometres", "12 square kilometres", "12", "km²"),
        ("5 sq km", "5 sq km", "5", "km²"),
        ("2 million barrels a day", "2 million barrels a day", "2000000", "bbl/d"),
        ("60 miles per hour", "60 miles per hour", "60", "mi/h"),
        ("97 km/h", "97 km/h", "97", "km/h"),
        ("50 mph", "50 mph", "50", "mi/h"),
        ("30 degrees Celsius", "30 degrees Celsius", "30", "°C"),
        ("at -5°C", "-5°C", "-5", "°C"),
        ("30C heat", "30C", "30", "°C"),
        ("minus 20 degrees", "minus 20 degrees", "-20", "°"),
        ("half an hour", "half an hour", "0.5", "h"),
        ("three-quarters of a mile", "three-quarters of a mile", "0.75", "mi"),
        ("a six-month term", "six-month", "6", "mo"),
        ("a 62-year-old man", "62-year-old", "62", "a"),
        ("62 years old", "62 years old", "62", "a"),
        ("60 years of age", "60 years of age", "60", "a"),
        ("a 30-second clip", "30-second", "30", "s"),
        ("9.72 seconds", "9.72 seconds", "9.72", "s"),
        ("a magnitude 6.1 quake", "magnitude 6.1", "6.1", "magnitude"),
        ("a 6.1-magnitude quake", "6.1-magnitude", "6.1", "magnitude"),
        ("a magnitude of five", "magnitude of five", "5", "magnitude"),
        ("registering 6.9 on the Richter scale", "6.9", "6.9", "magnitude"),
        ("600,000-tonne", "600,000-tonne", "600000", "t"),
        ("500-pound bomb", "500-pound", "500", "lb"),
        ("the 100m final", "100m", "100", "m"),
        ("1400 MW", "1400 MW", "1400", "MW"),
        ("two decades", "two decades", "2", "decade"),
        ("2.5 metric tons", "2.5 metric tons", "2.5", "t"),
        ("300 GIGAWATT HOURS", "300 GIGAWATT HOURS", "300", "GWh"),
    ],
)
def test_a_measure_is_number_and_unit(text: str, written: str, value: str, unit: str) -> None:
    assert read(text) == [(written, value, unit)]


@pytest.mark.parametrize(
    "text",
    [
        "20 people",
        "5m people",
        "the 75th minute",
        "20 second half goals",
        "the Six Day War",
        "Three Mile Island",
        "200 pounds",
        "30 C",
        "£17.5 miles",
        "0900 hours",
        "a third day",
        "a year",
        "F-16 pilots",
        "B52 miles",
        "5 minutest",
        "magnitude 2000",
    ],
)
def test_counts_names_and_order_are_no_measures(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize("text", ["10-15 km", "10 to 15 km", "between 10 and 15 km"])
def test_both_ends_of_a_range_are_measures(text: str) -> None:
    assert read(text) == [("10", "10", "km"), ("15 km", "15", "km")]


def test_each_unit_of_a_measure_in_two_is_found() -> None:
    assert read("5 feet 10 inches") == [("5 feet", "5", "ft"), ("10 inches", "10", "in")]


def test_a_unit_that_may_be_something_else_is_less_sure() -> None:
    text = "100m or 100 metres"
    letter, word = sorted(quantities.find(text, numbers.find(text)), key=lambda value: value.start)
    assert letter.confidence < word.confidence
