"""Random histories through the real ledger on disk, in random batches, against a model of what a consumer ends with."""

import random
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from schemas.headers import read
from schemas.ledger import LedgerEntry, Scale
from schemas.story import Status
from schemas.topics import ENRICHED, ENTITIES, LEDGER, topic_stream
from streams.committing.handled import handle
from streams.ledger.draft import Draft
from streams.ledger.store import Store
from streams.work import Outcome, Outgoing, Proposal
from tests.streams.ledger.conftest import DUE
from tests.streams.making import placed, raw

HISTORIES, EVENTS = 500, 50
URIS = [f"urn:test:{number}" for number in range(4)]
TOPICS, ENTITY_IDS = ["politics", "sport", "arts"], ["per:ada", "org:acme"]
STATUSES = [Status.USABLE] * 6 + [Status.WITHHELD, Status.WITHHELD, Status.CANCELED]
LEAVING = {"story.withdrawn", "story.retagged-away"}

State = dict[tuple[str, str], str]


@dataclass
class Model:
    """One story: the copy that may be shown, the highest version so far, and what bars others."""

    copy: Proposal | None = None
    top: int = -1
    barred: bool = False
    killed: bool = False

    def tell(self, proposal: Proposal) -> None:
        claim = proposal.claim
        version = self.top if claim.scale is Scale.ARRIVAL else claim.version
        if claim.revive:
            if self.copy is None:
                self.top, self.barred, self.killed = -1, False, False
        elif self.killed or claim.status is Status.CANCELED:
            self.copy, self.killed = None, True
        elif version >= self.top and not (self.barred and claim.digest and version == self.top):
            self.top, self.barred = version, claim.status is Status.WITHHELD
            self.copy = None if self.barred else proposal


@dataclass
class Consumer:
    """Upserts by key, drops what leaves: what the contract asks of a subscriber, and no more."""

    state: State = field(default_factory=dict)
    log: list[Outgoing] = field(default_factory=list)

    def take(self, records: Iterable[Outgoing]) -> None:
        for record in records:
            if record.topic == LEDGER:
                self.log.append(record)
                continue
            place = (record.topic, (record.key or b"").decode())
            if record.value is None or read(record.headers, "ce_type") in LEAVING:
                self.state.pop(place, None)
            else:
                self.state[place] = record.value.decode()


def event(chance: random.Random) -> Proposal:
    uri, status = chance.choice(URIS), chance.choice(STATUSES)
    order = chance.random() < 0.08
    if order:
        return placed(uri=uri, status=Status.WITHHELD, digest="", scale=Scale.ARRIVAL, revive=chance.random() < 0.6)
    digest = chance.choice("abcdef") if status is Status.USABLE else ""
    return placed(*tags(digest), uri=uri, status=status, digest=digest, version=chance.randrange(8))


def tags(digest: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Topics and entities of a copy: equal copy has equal ones."""
    chance = random.Random(digest)
    return tuple(chance.sample(TOPICS, chance.randrange(4))), tuple(chance.sample(ENTITY_IDS, chance.randrange(3)))


def expected(models: dict[str, Model]) -> State:
    state: State = {}
    for uri, model in models.items():
        if model.copy is None:
            continue
        value = f"{model.copy.claim.digest} {model.copy.claim.version}"
        state[ENRICHED, uri] = value
        state |= {(topic_stream(slug), uri): value for slug in model.copy.place.topics}
        state |= {(ENTITIES, f"{entity}|{uri}"): value for entity in model.copy.place.entities}
    return state


def run(store: Store, chance: random.Random, partition: int) -> tuple[Consumer, dict[str, Model]]:
    consumer, models = Consumer(), {uri: Model() for uri in URIS}
    offset = 0
    while offset < EVENTS:
        draft = Draft(store)
        for _ in range(chance.randint(1, 12)):
            proposal = event(chance)
            handled = handle(raw(offset, partition=partition), Outcome((proposal,)), draft)
            consumer.take(handled.records)
            models[proposal.claim.uri].tell(proposal)
            offset += 1
        store.apply(partition, draft.changes(partition), offset)
    return consumer, models


@pytest.mark.parametrize("part", range(5))
def test_a_consumer_ends_with_what_the_model_says(tmp_path: Path, part: int) -> None:
    store = Store(tmp_path / "ledger", DUE)
    for history in range(HISTORIES // 5):
        chance = random.Random(f"{part}/{history}")
        consumer, models = run(store, chance, history)
        assert consumer.state == expected(models), f"seed {part}/{history}"
        replayed = {record.key: LedgerEntry.model_validate_json(record.value or b"") for record in consumer.log}
        assert {entry.uri.encode(): entry for entry in store.entries(history)} == replayed
    store.close()
