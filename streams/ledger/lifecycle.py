"""What becomes of a story's new version, by what the ledger knows of it. Pure; the table is in docs/lifecycle.md.

A kill wins over every version and a withholding over every version up to its own, in whatever order they arrive.
"""

from dataclasses import dataclass
from enum import StrEnum

from schemas.ledger import LedgerEntry, Reach, Scale, Standing
from schemas.story import Status
from streams.work import Claim

NOWHERE = Reach()


class Verdict(StrEnum):
    """What is done with one story of a raw event."""

    ADDED = "added"
    REPLACED = "replaced"
    REVIVED = "revived"
    """Published again after it was withheld, or after a kill was lifted."""
    WITHDRAWN = "withdrawn"
    NOTED = "noted"
    """Only the ledger changes: withheld or killed before anybody had it, a kill lifted, a withheld version raised."""
    RETRANSMISSION = "retransmission"
    STALE = "stale"
    KILLED = "killed"
    """Ignored: the story was killed before."""


PUBLISHING = frozenset({Verdict.ADDED, Verdict.REPLACED, Verdict.REVIVED})


class Order(StrEnum):
    """How a claim's version stands to what the ledger has seen."""

    OLDER = "older"
    EQUAL = "equal"
    NEWER = "newer"


@dataclass(frozen=True, slots=True)
class Ruling:
    """The decision: `entry` replaces the ledger's (`None`: it stays), the story leaves the streams of `leaving`."""

    verdict: Verdict
    entry: LedgerEntry | None = None
    leaving: Reach = NOWHERE


def decide(entry: LedgerEntry | None, claim: Claim, place: Reach) -> Ruling:
    """The ruling on `claim`, whose story would go to `place`. `entry` is `None` for a story never seen."""
    if claim.revive:
        return _lift(entry, claim)
    if entry is not None and entry.standing is Standing.KILLED:
        return Ruling(Verdict.KILLED)
    if claim.status is Status.CANCELED:
        return _withdraw(entry, claim, Standing.KILLED)
    order = compare(entry, claim)
    if order is Order.OLDER:
        return Ruling(Verdict.STALE)
    if claim.status is Status.WITHHELD:
        return _withhold(entry, claim, order)
    return _publish(entry, claim, place, order)


def compare(entry: LedgerEntry | None, claim: Claim) -> Order:
    """The order of a claim. Without a version to compare with, what arrives later is newer unless it is the same."""
    if entry is None:
        return Order.NEWER
    if claim.scale is Scale.ARRIVAL:
        return Order.EQUAL if claim.digest and claim.digest == entry.digest else Order.NEWER
    seen = entry.number if claim.scale is Scale.NUMBER else entry.clock
    if seen is None or claim.version > seen:
        return Order.NEWER
    return Order.EQUAL if claim.version == seen else Order.OLDER


def _publish(entry: LedgerEntry | None, claim: Claim, place: Reach, order: Order) -> Ruling:
    if entry is None:
        return Ruling(Verdict.ADDED, _published(None, claim, place))
    if order is Order.EQUAL and entry.standing is Standing.WITHHELD:
        return Ruling(Verdict.STALE)
    if order is Order.EQUAL and claim.digest == entry.digest:
        return Ruling(Verdict.RETRANSMISSION)
    if entry.standing is Standing.WITHHELD:
        return Ruling(Verdict.REVIVED, _published(entry, claim, place))
    return Ruling(Verdict.REPLACED, _published(entry, claim, place), entry.on.without(place))


def _withhold(entry: LedgerEntry | None, claim: Claim, order: Order) -> Ruling:
    if entry is None or entry.standing is Standing.PUBLISHED:
        return _withdraw(entry, claim, Standing.WITHHELD)
    if order is Order.EQUAL:
        return Ruling(Verdict.RETRANSMISSION)
    return Ruling(Verdict.NOTED, entry.model_copy(update=_seen(entry, claim)))


def _withdraw(entry: LedgerEntry | None, claim: Claim, standing: Standing) -> Ruling:
    killed = claim.at if standing is Standing.KILLED else None
    fields = _seen(entry, claim) | {"standing": standing, "killed": killed, "on": NOWHERE}
    if entry is None:
        return Ruling(Verdict.NOTED, LedgerEntry.model_validate(fields))
    changed = entry.model_copy(update=fields)
    if entry.published is None:
        return Ruling(Verdict.NOTED, changed)
    return Ruling(Verdict.WITHDRAWN, changed, entry.reached)


def _lift(entry: LedgerEntry | None, claim: Claim) -> Ruling:
    """Any version may come back afterwards, the one that was last published too."""
    if entry is None or entry.standing is Standing.PUBLISHED:
        return Ruling(Verdict.STALE)
    cleared = {"standing": Standing.WITHHELD, "killed": None, "buried": False, "number": None, "clock": None}
    return Ruling(Verdict.NOTED, entry.model_copy(update=cleared | {"digest": "", "seen": claim.at}))


def _published(entry: LedgerEntry | None, claim: Claim, place: Reach) -> LedgerEntry:
    fields = _seen(entry, claim) | {"standing": Standing.PUBLISHED, "digest": claim.digest, "on": place}
    if entry is None:
        return LedgerEntry.model_validate(fields | {"published": claim.at, "reached": place, "revisions": 1})
    fields["published"] = claim.at if entry.published is None else entry.published
    fields["reached"] = entry.reached.joined(place)
    return entry.model_copy(update=fields | {"revisions": entry.revisions + 1})


def _seen(entry: LedgerEntry | None, claim: Claim) -> dict[str, object]:
    """The fields that every claim moves: the highest version on its scale, its feed and its time."""
    fields: dict[str, object] = {"seen": claim.at}
    if claim.feed or entry is None:
        fields["feed"] = claim.feed
    if entry is None:
        fields |= {"uri": claim.uri, "first_seen": claim.at}
    if claim.scale is not Scale.ARRIVAL:
        seen = None if entry is None else getattr(entry, claim.scale.value)
        fields[claim.scale.value] = claim.version if seen is None else max(seen, claim.version)
    return fields
