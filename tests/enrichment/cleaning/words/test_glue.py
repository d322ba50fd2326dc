import pytest

from enrichment.cleaning.words.glue import glued
from tests.enrichment.cleaning.making import done


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("The conflict in UkraineRussia goes on.", "The conflict in Ukraine Russia goes on."),
        ("The war is over.The president said so.He left.", "The war is over. The president said so. He left."),
        ("Moscow,Russia and “quoted”text (he said)so", "Moscow, Russia and “quoted” text (he said) so"),
        ("It began in2019 and ended in 2023The end.", "It began in 2019 and ended in 2023 The end."),
        ("He said“no” to it.", "He said “no” to it."),
    ],
)
def test_blanks_go_in_where_they_are_missing(raw: str, clean: str) -> None:
    assert done(glued, raw)[0] == clean


@pytest.mark.parametrize(
    "text",
    [
        "See www.example.Com, http://a.example/b.Html and Node.Js, or write to Desk@Example.Com.",
        "The U.S.A. and the Ph.D. of J.R.Smith, at 10.30am on the M25, cost $1.5bn.",
        "@thereA and #UkraineRussia and some_thereA",
        "The topmost shelf was empty.",
        "The canteen was full.",
        "Die Fährverbindung zwischen Norddeich und der Insel Norderney wurde vorübergehend eingestellt, sagte Bürgermeister Ulrichs.",
    ],
)
def test_addresses_and_other_languages_stay(text: str) -> None:
    assert done(glued, text) == (text, 0)


def test_a_name_that_recurs_is_a_name() -> None:
    once, often = "He works at KremlinPutin.", "KremlinPutin said that KremlinPutin of KremlinPutin would go on."
    assert done(glued, once)[1] == 1
    assert done(glued, often)[1] == 0


def test_less_sure_seams_count_in_a_text_that_lost_blanks() -> None:
    assert done(glued, "The skepticalprogress was noted.")[1] == 0
    assert done(glued, "The skepticalprogress was noted ofthe state.")[1] == 2
