from enrichment.cleaning.kinds import KEPT, LIFTED, Kind


def test_nothing_is_both_kept_and_lifted() -> None:
    assert not KEPT & LIFTED


def test_values_are_words_for_readers() -> None:
    assert all(kind.value.replace("-", "").isalpha() and kind.value.islower() for kind in Kind)
    assert str(Kind.BIO) == "author-note"
