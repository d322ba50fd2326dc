import orjson

from schemas.events import EntityDeparture
from schemas.headers import read
from schemas.ledger import LedgerEntry, Reach
from schemas.story import Status
from schemas.topics import ENRICHED, ENTITIES, LEDGER
from streams.ledger.lifecycle import decide
from streams.ledger.publication import publication, tombstones
from streams.work import Outgoing, Proposal
from tests.streams.making import URI, placed, raw

FIRST = placed(("arts", "sport"), ("per:ada",))
KEPT = placed(("arts",), ("org:acme",), version=2, digest="b")
KILL = placed(version=2, status=Status.CANCELED, digest="")
EVENT = raw(9, partition=3)


def told(*proposals: Proposal) -> tuple[LedgerEntry | None, list[Outgoing]]:
    """The entry after all proposals and the records of the last."""
    entry: LedgerEntry | None = None
    records: list[Outgoing] = []
    for each in proposals:
        ruling = decide(entry, each.claim, each.place)
        entry, records = ruling.entry or entry, publication(EVENT, each, ruling)
    return entry, records


def kinds(records: list[Outgoing]) -> list[tuple[str, str]]:
    return [(record.topic, read(record.headers, "ce_type")) for record in records if record.topic != LEDGER]


def test_a_new_story_goes_out_as_it_is_and_into_the_ledger() -> None:
    entry, records = told(FIRST)
    assert records[:-1] == list(FIRST.arriving)
    assert (records[-1].topic, records[-1].partition, records[-1].key) == (LEDGER, 3, URI.encode())
    assert LedgerEntry.model_validate_json(records[-1].value or b"") == entry


def test_a_replacement_takes_leave_of_the_streams_it_is_no_longer_on() -> None:
    _, records = told(FIRST, KEPT)
    assert kinds(records) == [
        (ENRICHED, "story.replaced"),
        ("wire.topic.arts", "story.replaced"),
        (ENTITIES, "story.replaced"),
        ("wire.topic.sport", "story.retagged-away"),
        (ENTITIES, "story.retagged-away"),
    ]
    sport, ada = records[3:5]
    assert (sport.key, sport.value) == (URI.encode(), KEPT.farewell.value)
    assert ada.key == f"per:ada|{URI}".encode()
    departure = EntityDeparture.model_validate_json(ada.value or b"")
    assert departure == EntityDeparture(id="per:ada", uri=URI, reason="story.retagged-away")
    assert read(ada.headers, "ce_id") == "wire.raw/3/9/0/entity:per:ada"


def test_a_kill_follows_the_story_everywhere_without_its_text() -> None:
    _, records = told(FIRST, KEPT, KILL)
    places = [(topic, read(record.headers, "ce_type")) for record in records[:-1] if (topic := record.topic)]
    assert places == [
        (ENRICHED, "story.withdrawn"),
        ("wire.topic.arts", "story.withdrawn"),
        ("wire.topic.sport", "story.withdrawn"),
        (ENTITIES, "story.withdrawn"),
        (ENTITIES, "story.withdrawn"),
    ]
    assert {record.value for record in records[:3]} == {KILL.farewell.value}


def test_what_nobody_had_is_only_noted() -> None:
    entry, records = told(KILL)
    assert [record.topic for record in records] == [LEDGER]
    assert entry is not None and entry.reached == Reach()


def test_what_changes_nothing_leaves_no_record() -> None:
    assert told(FIRST, FIRST)[1] == []
    assert told(KEPT, FIRST)[1] == []


def test_a_revived_story_says_so() -> None:
    withheld = placed(version=2, status=Status.WITHHELD, digest="")
    _, records = told(FIRST, withheld, placed(version=3, digest="c"))
    assert kinds(records) == [(ENRICHED, "story.added")]
    assert read(records[0].headers, "revived") == "true"


def test_ids_are_unique_and_the_same_every_time() -> None:
    _, records = told(FIRST, KEPT)
    assert records == told(FIRST, KEPT)[1]
    farewells = [read(record.headers, "ce_id") for record in records[3:]]
    assert len(set(farewells)) == len(farewells)


def test_tombstones_reach_what_the_story_reached() -> None:
    entry, _ = told(FIRST, KEPT, KILL)
    assert entry is not None
    buried = list(tombstones(entry))
    assert {record.value for record in buried} == {None}
    assert len(buried) == 1 + 2 + 2
    assert orjson.dumps([record.topic for record in buried]).count(b"wire.topic") == 2
