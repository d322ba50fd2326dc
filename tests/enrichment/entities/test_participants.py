from enrichment.entities.mentions import Found
from enrichment.entities.participants import entities
from schemas.annotations import EntityType, FieldName, Source

CONFIDENCE = dict.fromkeys(EntityType, 0.8) | {EntityType.PER: 0.9}
BODY = "Ada Palmer spoke.\n\nHarbour Trust heard Palmer. Palmer left."


def at(text: str, start: int, kind: EntityType = EntityType.PER, field: FieldName = "body") -> Found:
    return Found(kind, field, start, start + len(text), text)


def test_entities_come_most_salient_first_with_mentions_by_place() -> None:
    found = [
        at("Palmer", BODY.rindex("Palmer")),
        at("Harbour Trust", 19, EntityType.ORG),
        at("Palmer", 0, field="headline"),
        at("Ada Palmer", 0),
    ]
    person, trust = entities(found, BODY, CONFIDENCE, "tiny-1/ner")
    assert (person.id, person.name, person.salience, person.confidence) == ("per:ada-palmer", "Ada Palmer", 1.0, 0.9)
    assert [(mention.field, mention.start) for mention in person.mentions] == [
        ("headline", 0),
        ("body", 0),
        ("body", BODY.rindex("Palmer")),
    ]
    assert (trust.id, trust.salience, trust.source, trust.by) == (
        "org:harbour-trust",
        0.1667,
        Source.MODEL,
        "tiny-1/ner",
    )
    assert trust.mentions[0].confidence == 0.8


def test_names_that_come_to_one_id_are_one_entity() -> None:
    found = [at("Al-Shabaab", 0, EntityType.ORG), at("Al Shabaab", 20, EntityType.ORG)]
    (entity,) = entities(found, "x" * 40, CONFIDENCE, "tiny")
    assert (entity.id, len(entity.mentions)) == ("org:al-shabaab", 2)


def test_nobody_is_nobody() -> None:
    assert entities([], "text", CONFIDENCE, "tiny") == ()
