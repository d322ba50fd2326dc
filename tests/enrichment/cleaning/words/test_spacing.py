from enrichment.cleaning.words.spacing import spacing
from tests.enrichment.cleaning.making import done


def test_blanks_before_marks_go() -> None:
    assert done(spacing, "The war , he said . Was it ? Of the city 's walls .") == (
        "The war, he said. Was it? Of the city's walls.",
        5,
    )


def test_french_keeps_its_blanks() -> None:
    assert done(spacing, "« Pourquoi maintenant ? » demanda une voix dans la salle !")[1] == 0


def test_numbers_and_ellipses_stay() -> None:
    assert done(spacing, "It cost 5 .NET and . . . more")[1] == 0
