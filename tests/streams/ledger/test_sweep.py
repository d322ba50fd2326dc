from schemas.ledger import LedgerEntry, Reach, Standing
from schemas.story import Status
from schemas.topics import ENRICHED, ENTITIES, LEDGER
from streams.ledger.lifecycle import Verdict, decide
from streams.ledger.sweep import Sweeping
from tests.streams.making import claim

PLACE = Reach(topics=("arts",), entities=("per:ada",))


def entry(*statuses: Status) -> LedgerEntry:
    made: LedgerEntry | None = None
    for status in statuses:
        made = decide(made, claim(status=status, digest="a"), PLACE).entry
    assert made is not None
    return made


def test_a_killed_story_gets_its_tombstones_and_stays_killed() -> None:
    sweeping = Sweeping()
    sweeping.add(2, entry(Status.USABLE, Status.CANCELED))
    assert [record.topic for record in sweeping.records] == [ENRICHED, "wire.topic.arts", ENTITIES, LEDGER]
    assert [record.value is None for record in sweeping.records] == [True, True, True, False]
    (buried,) = sweeping.changes.values()
    assert buried is not None
    assert (buried.standing, buried.buried, buried.reached) == (Standing.KILLED, True, Reach())
    assert decide(buried, claim(version=9), PLACE).verdict is Verdict.KILLED
    assert (sweeping.buried, sweeping.forgotten) == (1, 0)


def test_another_is_forgotten_by_the_ledger_alone() -> None:
    sweeping = Sweeping()
    sweeping.add(2, entry(Status.USABLE))
    (record,) = sweeping.records
    assert (record.topic, record.partition, record.value) == (LEDGER, 2, None)
    assert sweeping.changes == {claim().uri: None}
    assert (sweeping.buried, sweeping.forgotten) == (0, 1)
