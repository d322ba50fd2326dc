from enrichment.values import units


def test_no_spelling_means_two_units() -> None:
    forms = [word for words in units.WORDS.values() for word in words]
    assert len(forms) == len(set(forms))


def test_singular_and_plural_mean_the_same() -> None:
    forms = units.spellings()
    assert forms["mile"] == forms["miles"] == "mi"
    assert forms["foot"] == forms["feet"] == "ft"
    assert forms["square foot"] == forms["square feet"] == "ft²"
    assert forms["degree celsius"] == forms["degrees celsius"] == "°C"
    assert forms["inch"] == forms["inches"] == "in"


def test_abbreviations_lead_to_symbols_that_words_have_too() -> None:
    known = {*units.WORDS, "km/h", "mi/h", "m/s", "km/s", "Mbit/s", "Gbit/s", "bbl/d"}
    assert known >= set(units.SYMBOLS.values())
    assert units.SYMBOLS.keys() >= units.ATTACHED
