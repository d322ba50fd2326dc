"""What an enricher process runs: raw events in, the records that follow from each out."""

from collections.abc import Iterator, Sequence
from typing import Protocol

from agents import reading
from agents.assembly import assemble
from agents.draft import draft
from agents.envelope import envelope
from agents.reading import Reading
from agents.records import entity_records, slugs, story_records
from agents.release import RELEASE
from agents.withdrawal import withdraw
from enrichment import pipeline
from enrichment.pipeline import Draft, Enriched
from schemas.annotations import Provenance
from schemas.errors import CopyError
from schemas.headers import instant, routing
from schemas.mediatopics import CODES
from schemas.story import RawStory, Status
from streams import settings
from streams.work import Failure, Outcome, Outgoing, RawEvent


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

        A usable story, embargoed or not, becomes `story.added` on `wire.enriched`, on the stream of each of its
        level-1 topics and, for each entity, on `wire.entities`. A withheld or canceled one becomes `story.withdrawn`,
        without a word of its text, on `wire.enriched` and on the streams of *all* topics: what is not known is where
        an earlier version went, and a kill that reaches too many does no harm. Its text never meets the enricher.
        Entity events of an earlier version stay. A story with a record that its topic would refuse is a failure,
        and nothing of it is published. What the enricher raises goes through.
        """
        readings = [reading.read(event) for event in events]
        usable = [story for read in readings for story in read.stories if story.status is Status.USABLE]
        enriched = iter(self._enricher.enrich([draft(story) for story in usable]))
        return [self._outcome(read, enriched) for read in readings]

    def _outcome(self, read: Reading, enriched: Iterator[Enriched]) -> Outcome:
        if read.failure is not None:
            return Outcome(failures=(read.failure,))
        records: list[Outgoing] = []
        failures: list[Failure] = []
        for item, story in enumerate(read.stories):
            try:
                records += self._records(read.event, item, story, enriched)
            except CopyError as error:
                failures.append(reading.failed(error, "agents.desk", item))
        return Outcome(tuple(records), tuple(failures), tuple(story.uri for story in read.stories))

    def _records(self, event: RawEvent, item: int, story: RawStory, enriched: Iterator[Enriched]) -> list[Outgoing]:
        provenance = self._provenance(event, item)
        if story.status is Status.USABLE:
            return _added(event, story, next(enriched), provenance)
        return _withdrawn(event, story, provenance)

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


def _added(event: RawEvent, story: RawStory, enriched: Enriched, provenance: Provenance) -> list[Outgoing]:
    reading.blank(enriched.headline, enriched.body)
    streams = slugs(enriched.topics)
    route = routing(
        topics=streams,
        language=enriched.language.code,
        pubstatus=story.status,
        embargoed_until=instant(story.embargoed_until) if story.embargoed_until else "",
    )
    headers = envelope(event, provenance.item, story, "story.added", route)
    whole = assemble(story, enriched, provenance)
    return [*story_records(whole, headers, streams), *entity_records(whole, headers)]


def _withdrawn(event: RawEvent, story: RawStory, provenance: Provenance) -> list[Outgoing]:
    whole = withdraw(story, provenance)
    route = routing(topics=(), language=whole.enrichment.language.code, pubstatus=story.status)
    headers = envelope(event, provenance.item, story, "story.withdrawn", route)
    return list(story_records(whole, headers, tuple(CODES)))
