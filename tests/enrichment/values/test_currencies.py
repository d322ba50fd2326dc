import re

from enrichment.values import currencies


def test_every_code_is_one_of_iso_4217_in_form() -> None:
    nations = [code for codes in currencies.NATIONS.values() for code in codes.values()]
    tables = [*currencies.SYMBOLS.values(), *currencies.SURE.values(), *currencies.LIKELY.values(), *nations]
    assert all(re.fullmatch("[A-Z]{3}", code) for code in (*tables, *currencies.CODES))


def test_a_noun_is_either_sure_or_likely() -> None:
    assert not currencies.SURE.keys() & currencies.LIKELY.keys()


def test_nations_are_looked_up_in_lower_case() -> None:
    assert all(nation == nation.lower() for nations in currencies.NATIONS.values() for nation in nations)


def test_hundredths_and_ambiguous_nouns_have_a_currency() -> None:
    known = {*currencies.SURE, *currencies.LIKELY}
    assert known >= currencies.HUNDREDTHS.keys()
    assert known >= currencies.ENGLISH_WORDS
