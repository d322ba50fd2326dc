from hypothesis import given
from hypothesis import strategies as st

from enrichment.entities.mentions import Found, mentions
from enrichment.entities.participants import entities
from schemas.annotations import EntityType, FieldName, Source
from tests.enrichment.entities.stories import story

BODY = "Ada Palmer spoke.\n\nHarbour Trust heard Palmer. Palmer left."


def at(text: str, start: int, kind: EntityType = EntityType.PER, field: FieldName = "body") -> Found:
    return Found(kind, field, start, start + len(text), text, 0.9 if kind is EntityType.PER else 0.8)


def test_entities_come_most_salient_first_with_mentions_by_place() -> None:
    found = [
        at("Palmer", BODY.rindex("Palmer")),
        at("Harbour Trust", 19, EntityType.ORG),
        at("Palmer", 0, field="headline"),
        at("Ada Palmer", 0),
    ]
    person, trust = entities(found, BODY, "tiny-1/ner")
    assert (person.id, person.name, person.salience, person.confidence) == ("per:ada-palmer", "Ada Palmer", 1.0, 0.9513)
    assert [(mention.field, mention.start) for mention in person.mentions] == [
        ("headline", 0),
        ("body", 0),
        ("body", BODY.rindex("Palmer")),
    ]
    assert (trust.id, trust.confidence, trust.source, trust.by) == (
        "org:harbour-trust",
        0.8,
        Source.MODEL,
        "tiny-1/ner",
    )
    assert trust.mentions[0].confidence == 0.8
    assert 0 < trust.salience < 0.2


def test_a_nationality_and_its_country_meet() -> None:
    made = {entity.id: entity for entity in entities(*story("GPE:U.S.", "NORP:Americans", "NORP:Kurds"), "tiny")}
    assert made.keys() == {"gpe:united-states", "norp:american", "norp:kurds"}
    assert [country.id for country in made["norp:american"].related] == ["gpe:united-states"]
    assert made["norp:kurds"].related == made["gpe:united-states"].related == ()


def test_names_that_come_to_one_id_are_one_entity() -> None:
    found, body = story("ORG:Café", "ORG:Cafe", "ORG:A/S Foo", "ORG:A S Foo")
    made = entities(found, body, "tiny")
    assert {(entity.id, len(entity.mentions)) for entity in made} == {("org:café", 2), ("org:a-s-foo", 2)}


def test_nobody_is_nobody() -> None:
    assert entities([], "text", "tiny") == ()


PIECES = st.lists(
    st.sampled_from(
        [
            "Ann Lee",
            "Lee",
            "LEE",
            "Bo Lee",
            "Mr Lee",
            "To Lee",
            "U.S.",
            "America",
            "Americans",
            "Lee Inc",
            "\n\n",
            "('Lee",
        ]
    ),
    max_size=9,
)
KINDS = st.lists(st.sampled_from(EntityType), min_size=9, max_size=9)


@given(PIECES, KINDS, st.randoms(use_true_random=False))
def test_whatever_was_found(pieces: list[str], kinds: list[EntityType], random: object) -> None:
    body, spans = "", []
    for piece, kind in zip(pieces, kinds, strict=False):
        spans.append((len(body), len(body) + len(piece), kind.value, 0.7))
        body += piece + " "
    found = list(mentions(body, "body", spans))
    made = entities(found, body, "tiny")
    assert len({entity.id for entity in made}) == len(made)
    assert [entity.salience for entity in made] == sorted((entity.salience for entity in made), reverse=True)
    all_mentions = [mention for entity in made for mention in entity.mentions]
    assert len(all_mentions) == len(found)
    assert all(body[mention.start : mention.end] == mention.text for mention in all_mentions)
    ends = {mention.end: mention.type for mention in found}
    assert all(ends[mention.end] is entity.type for entity in made for mention in entity.mentions)
    random.shuffle(found)  # type: ignore[attr-defined]
    assert entities(found, body, "tiny") == made


def test_twenty_thousand_participants() -> None:
    found, body = story(*(f"Ann N{number}" for number in range(20_000)))
    assert len(entities(found, body, "tiny")) == 20_000
