from enrichment.cleaning.plain import clean


def test_measures() -> None:
    quality = clean("", "The talks in UkraineRussia go on, Chinaâ€™s envoy said.\n\nAdvertisement").quality
    assert (quality.glue, quality.mojibake, quality.duplicates) == (1, 1, 0)
    assert 0.7 < quality.kept < 0.85
    assert 0.05 < quality.capitals < 0.2


def test_nothing_is_clean() -> None:
    assert clean("", "").quality.kept == 1.0


def test_paragraphs_that_are_there_twice_are_counted() -> None:
    line = "The minister said on Tuesday that nothing had been decided yet."
    assert clean("", f"{line}\n\nA second line is here.\n\n{line}").quality.duplicates == 1
