import pytest

from enrichment.cleaning.encoding import DIFFED, composed, lone_surrogates, mojibake
from tests.enrichment.cleaning.making import done


def test_a_lone_surrogate_becomes_one_replacement_character() -> None:
    assert done(lone_surrogates, "a\ud800b\udfffc") == ("a\ufffdb\ufffdc", 2)
    assert done(lone_surrogates, "Zürich 🙂") == ("Zürich 🙂", 0)


@pytest.mark.parametrize(
    ("damaged", "meant"),
    [
        ("Chinaâ€™s plans", "China’s plans"),
        ("SÃ£o Paulo", "São Paulo"),
        ("\x93quoted\x94", "“quoted”"),
        ("Ã  la", "à la"),
    ],
)
def test_mojibake_is_decoded_again(damaged: str, meant: str) -> None:
    assert done(mojibake, damaged)[0] == meant


def test_each_place_is_told_and_other_lines_stay() -> None:
    assert done(mojibake, "plain\nSÃ£o Paulo Ã©\nSão Tomé\nChinaâ€™s") == ("plain\nSão Paulo é\nSão Tomé\nChina’s", 3)


def test_a_long_line_is_told_as_one_place() -> None:
    line = "x" * DIFFED
    assert done(mojibake, f"{line}SÃ£o PauloÃ©{line}") == (f"{line}São Pauloé{line}", 1)


def test_right_text_of_many_scripts_is_no_mojibake() -> None:
    text = "“Señor” Łódź – 中国国家主席 Україна مصر €5 «où» naïve"
    assert done(mojibake, text) == (text, 0)


def test_accents_are_composed() -> None:
    assert done(composed, "plain\nZu\u0308rich") == ("plain\nZürich", 1)
    assert done(composed, "Zürich") == ("Zürich", 0)
