import pytest

from enrichment.values import money, numbers


def read(text: str) -> list[tuple[str, str, str | None]]:
    found = sorted(money.find(text, numbers.find(text)), key=lambda value: value.start)
    return [(text[value.start : value.end], value.value, value.unit) for value in found]


@pytest.mark.parametrize(
    ("text", "written", "value", "unit"),
    [
        ("paid $1.2bn for", "$1.2bn", "1200000000", "USD"),
        ("US$5 million dollars", "US$5 million dollars", "5000000", "USD"),
        ("US$ 3 billion", "US$ 3 billion", "3000000000", "USD"),
        ("$US 235,000", "$US 235,000", "235000", "USD"),
        ("USD$3 billion", "USD$3 billion", "3000000000", "USD"),
        ("€500m", "€500m", "500000000", "EUR"),
        ("A$20", "A$20", "20", "AUD"),
        ("HK$4.5 million", "HK$4.5 million", "4500000", "HKD"),
        ("R$5 million", "R$5 million", "5000000", "BRL"),
        ("Rs 500 crore", "Rs 500 crore", "5000000000", "INR"),
        ("₩21.6 billion", "₩21.6 billion", "21600000000", "KRW"),
        ("EUR 20m", "EUR 20m", "20000000", "EUR"),
        ("5 million USD", "5 million USD", "5000000", "USD"),
        ("10€ each", "10€", "10", "EUR"),
        ("five million euros", "five million euros", "5000000", "EUR"),
        ("5m euros", "5m euros", "5000000", "EUR"),
        ("20 pence", "20 pence", "0.2", "GBP"),
        ("20p off", "20p", "0.2", "GBP"),
        ("50 cents", "50 cents", "0.5", "USD"),
        ("90 million yuan", "90 million yuan", "90000000", "CNY"),
        ("40 Egyptian pounds", "40 Egyptian pounds", "40", "EGP"),
        ("30 U.S. dollars", "30 U.S. dollars", "30", "USD"),
        ("5 million pounds sterling", "5 million pounds sterling", "5000000", "GBP"),
        ("a million dollars", "a million dollars", "1000000", "USD"),
        ("half a million dollars", "half a million dollars", "500000", "USD"),
        ("a $5-million-dollar deal", "$5-million-dollar", "5000000", "USD"),
        ("$5 million Canadian", "$5 million Canadian", "5000000", "CAD"),
        ("$300k", "$300k", "300000", "USD"),
        ("$315,060.70", "$315,060.70", "315060.7", "USD"),
        ("$100-a-barrel", "$100", "100", "USD"),
    ],
)
def test_a_sum_is_number_and_currency(text: str, written: str, value: str, unit: str) -> None:
    assert read(text) == [(written, value, unit)]


@pytest.mark.parametrize(
    "text",
    [
        "they won 2 won 3",
        "5 Ruritanian pounds",
        "20 pesos",
        "a 500-pound bomb",
        "€5,5m",
        "five million people",
        "5m people",
        "40 rand",
        "the dollar",
        "AUS$ five",
    ],
)
def test_what_is_no_sum_or_of_no_sure_currency_is_left_out(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize("text", ["£3-4 million", "£3 to £4 million", "between £3 and £4 million", "£3–4m"])
def test_both_ends_of_a_range_are_sums(text: str) -> None:
    assert [(value, unit) for _, value, unit in read(text)] == [("3000000", "GBP"), ("4000000", "GBP")]


def test_a_range_in_words_names_the_currency_once() -> None:
    assert read("3 to 4 million euros") == [("3", "3000000", "EUR"), ("4 million euros", "4000000", "EUR")]


def test_a_bare_dollar_is_less_sure_than_one_that_says_whose() -> None:
    text = "$5 and US$5"
    bare, said = sorted(money.find(text, numbers.find(text)), key=lambda value: value.start)
    assert bare.confidence < said.confidence
