"""What an enricher process runs: raw events in, the records that follow from each out."""

from collections.abc import Iterator, Sequence
from typing import Protocol

from agents import reading
from agents.draft import draft
from agents.proposal import usable, withdrawn
from agents.reading import Reading
from agents.release import RELEASE
from enrichment import pipeline
from enrichment.pipeline import Draft, Enriched
from schemas.annotations import Provenance
from schemas.errors import CopyError
from schemas.story import RawStory, Status
from streams import settings
from streams.work import Failure, Outcome, Proposal, RawEvent


class Enricher(Protocol):
    """What finds language, entities and topics. `name` is the pipeline's name and version."""

    @property
    def name(self) -> str:
        """As provenance names it: `copydesk_en 0.1.0`."""
        ...

    def enrich(self, drafts: Sequence[Draft]) -> list[Enriched]:
        """One result for each draft, in order."""
        ...


class Desk:
    """Decode, enrich, assemble. The same event gives the same outcome, byte for byte, in whatever batch it comes."""

    def __init__(self, enricher: Enricher) -> None:
        self._enricher = enricher

    def process(self, events: list[RawEvent]) -> list[Outcome]:
        """One outcome for each event, in order; the stories of all events go through the enricher in one call.

        A usable story, embargoed or not, is proposed as `story.added` for `wire.enriched`, for the stream of each of
        its level-1 topics and, for each entity, for `wire.entities`. A withheld or canceled one, and an order, has no
        records of its own: the ledger knows where an earlier version went. Its text never meets the enricher. A story
        with a record that its topic would refuse is a failure, and nothing of it is published. What the enricher
        raises goes through.
        """
        readings = [reading.read(event) for event in events]
        wanted = [story for read in readings for story in read.stories if story.status is Status.USABLE]
        enriched = iter(self._enricher.enrich([draft(story) for story in wanted]))
        return [self._outcome(read, enriched) for read in readings]

    def _outcome(self, read: Reading, enriched: Iterator[Enriched]) -> Outcome:
        if read.failure is not None:
            return Outcome(failures=(read.failure,))
        proposals: list[Proposal] = []
        failures: list[Failure] = []
        for item, story in enumerate(read.stories):
            try:
                proposals.append(self._proposal(read.event, item, story, enriched))
            except CopyError as error:
                failures.append(reading.failed(error, "agents.desk", item))
        return Outcome(tuple(proposals), tuple(failures), tuple(story.uri for story in read.stories))

    def _proposal(self, event: RawEvent, item: int, story: RawStory, enriched: Iterator[Enriched]) -> Proposal:
        provenance = self._provenance(event, item)
        if story.status is Status.USABLE:
            return usable(event, story, next(enriched), provenance)
        return withdrawn(event, story, provenance)

    def _provenance(self, event: RawEvent, item: int) -> Provenance:
        return Provenance(
            topic=event.topic,
            partition=event.partition,
            offset=event.offset,
            item=item,
            pipeline=self._enricher.name,
            copydesk=RELEASE,
        )


def build() -> Desk:
    """The desk of this process, by its settings. Raises `ConfigurationError`, or `PipelineError` for the pipeline."""
    configured = settings.load()
    return Desk(pipeline.build(configured.pipeline, configured.labels))
