from enrichment.entities.mentions import Found
from enrichment.entities.salience import LEAD_LENGTH, lead_end, weights
from schemas.annotations import EntityType, FieldName


def at(place: int, field: FieldName = "body") -> Found:
    return Found(EntityType.PER, field, place, place + 2, "Xi")


def test_the_lead_is_the_first_paragraph_but_not_a_page() -> None:
    assert lead_end("One.\n\nTwo.") == 4
    assert lead_end("One.") == 4
    assert lead_end("x" * 2000) == LEAD_LENGTH


def test_headline_and_lead_weigh_more() -> None:
    body = "The lead names one.\n\nThe rest another."
    groups = [[at(5, "headline"), at(30)], [at(4)], [at(30)]]
    assert weights(groups, body) == [1.0, 0.5, 0.25]


def test_no_participants_no_weights() -> None:
    assert weights([], "text") == []
