"""The model says what docs/lifecycle.md says, and the real ledger agrees with it on the feed of the chaos runs."""

import json
from collections import Counter
from pathlib import Path

from schemas.headers import read
from schemas.topics import LEDGER, QUARANTINE
from streams.committing.handled import handle
from streams.ledger.draft import Draft
from streams.ledger.due import Due
from streams.ledger.store import Store
from streams.work import RawEvent
from tests.chaos import enricher
from tests.chaos.model import Model, Raw
from tests.chaos.stories import JSON, REVIVE, WITHDRAW, feed

URI = "urn:a"


Copy = tuple[str, dict[str, object]]


def told(*copies: Copy) -> list[str]:
    model = Model()
    for offset, (kind, fields) in enumerate(copies):
        model.take(Raw(0, offset, kind, json.dumps({"uri": URI} | fields).encode()))
    return [kind for _, kind, _ in model.told.get(("wire.enriched", URI), [])]


def copy(version: int, text: str = "x", **fields: object) -> Copy:
    return JSON, {"version": version, "headline": "h", "text": text} | fields


def test_versions_retransmissions_and_late_ones() -> None:
    assert told(copy(1), copy(1), copy(3, "y"), copy(2)) == ["story.added", "story.replaced"]
    assert told(copy(1), copy(1, "other")) == ["story.added", "story.replaced"]


def test_withdrawal_bars_its_own_version_and_a_kill_all() -> None:
    withdrawn: list[Copy] = [copy(2), (WITHDRAW, {"status": "withheld"}), copy(2, "z"), copy(3)]
    assert told(*withdrawn) == ["story.added", "story.withdrawn", "story.added"]
    killed: list[Copy] = [copy(2), (WITHDRAW, {"status": "canceled"}), copy(9), (REVIVE, {}), copy(1)]
    assert told(*killed) == ["story.added", "story.withdrawn", "story.added"]


def test_the_product_s_own_desk_and_ledger_agree_on_the_feed(tmp_path: Path) -> None:
    desk, model, found, poison = enricher.build(), Model(), Counter[tuple[str, str, str]](), 0
    store = Store(tmp_path / "ledger", Due(grace_ms=10**12, keep_ms=None))
    for offset, message in enumerate(feed(400, 7)):
        poison += bool(message.poison)
        headers = (("content-type", message.kind.encode()),)
        event = RawEvent("wire.raw", 0, offset, 1_000 + offset, message.uri.encode(), message.value, headers)
        draft = Draft(store)
        for record in handle(event, desk.process([event])[0], draft).records:
            if record.topic not in (LEDGER, QUARANTINE):
                kind = read(record.headers, "ce_type")
                found[record.topic, read(record.headers, "ce_id"), kind] += 1
        store.apply(0, draft.changes(0), offset)
        model.take(Raw(0, offset, message.kind, message.value, message.poison))
    store.close()
    wanted = Counter((topic, *mark[:2]) for (topic, _), marks in model.told.items() for mark in marks)
    quarantined = [mark for mark in wanted if mark[0] == QUARANTINE]
    assert len(quarantined) == poison > 0
    assert found == wanted - Counter(quarantined)
    assert {kind for _, _, kind in found} == {
        "story.added",
        "story.replaced",
        "story.withdrawn",
        "story.retagged-away",
    }
