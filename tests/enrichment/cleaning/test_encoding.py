import pytest

from enrichment.cleaning.encoding import composed, lone_surrogates, mojibake


def test_a_lone_surrogate_becomes_one_replacement_character() -> None:
    assert lone_surrogates("a\ud800b\udfffc") == ("a\ufffdb\ufffdc", 2)


def test_text_without_surrogates_stays() -> None:
    assert lone_surrogates("Zürich 🙂") == ("Zürich 🙂", 0)


@pytest.mark.parametrize(
    ("damaged", "meant"),
    [("Chinaâ€™s plans", "China’s plans"), ("SÃ£o Paulo", "São Paulo"), ("\x93quoted\x94", "“quoted”")],
)
def test_mojibake_is_decoded_again(damaged: str, meant: str) -> None:
    assert mojibake(damaged) == (meant, 1)


def test_mojibake_counts_lines_and_leaves_the_others() -> None:
    text = "plain\nSÃ£o Paulo\nSão Tomé\nChinaâ€™s"
    assert mojibake(text) == ("plain\nSão Paulo\nSão Tomé\nChina’s", 2)


def test_right_text_of_many_scripts_is_no_mojibake() -> None:
    text = "“Señor” Łódź – 中国国家主席 Україна مصر €5"
    assert mojibake(text) == (text, 0)


def test_accents_are_composed() -> None:
    assert composed("plain\nZu\u0308rich") == ("plain\nZürich", 1)
    assert composed("Zürich") == ("Zürich", 0)
