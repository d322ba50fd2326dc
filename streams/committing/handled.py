"""What one raw event has come to, once the ledger has been asked."""

import logging
from dataclasses import dataclass, field

from streams.committing.quarantine import oversize, quarantine_record
from streams.ledger.draft import Draft
from streams.ledger.lifecycle import Verdict
from streams.ledger.publication import publication
from streams.work import Failure, Outcome, Outgoing, RawEvent

logger = logging.getLogger(__name__)


@dataclass(slots=True)
class Handled:
    """One raw event with all records that follow from it, in order, and what was decided of its stories."""

    event: RawEvent
    records: list[Outgoing] = field(default_factory=list)
    verdicts: list[tuple[str, Verdict]] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)

    def log(self) -> None:
        """One line for each story."""
        event = self.event
        place = {"topic": event.topic, "partition": event.partition, "offset": event.offset}
        for uri, verdict in self.verdicts:
            logger.debug("story handled: %s", verdict.value, extra={"uri": uri, "verdict": verdict.value, **place})
        uri = next((uri for uri, _ in self.verdicts), (event.key or b"").decode("utf-8", "replace"))
        for failure in self.failures:
            said = {"uri": uri, "cause": failure.cause.value}
            logger.warning("story quarantined: %s: %s", failure.cause.value, failure.message, extra=said | place)


def handle(event: RawEvent, outcome: Outcome, draft: Draft) -> Handled:
    """Ask the ledger about each story of the event. Its decisions count for the events after it."""
    handled = Handled(event, failures=list(outcome.failures))
    for proposal in outcome.proposals:
        ruling = draft.rule(event.partition, proposal)
        records = publication(event, proposal, ruling)
        failure = oversize(records, proposal.item)
        if failure is not None:
            handled.failures.append(failure)
            continue
        draft.take(event.partition, ruling)
        handled.records += records
        handled.verdicts.append((proposal.claim.uri, ruling.verdict))
    handled.records += [quarantine_record(event, failure) for failure in handled.failures]
    return handled
