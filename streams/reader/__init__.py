"""Reading enriched events: a small async reader for consumers. It needs neither Faust nor spaCy.

async with Reader("wire.topic.politics", group="my-desk") as stories:
    async for story in stories:
        print(story.kind, story.uri, story.headline)
"""

from streams.reader.delivered import Delivered
from streams.reader.filters import Filter
from streams.reader.quarantine import Quarantine, QuarantinedCopy
from streams.reader.reader import Reader
from streams.reader.records import Start

__all__ = ["Delivered", "Filter", "Quarantine", "QuarantinedCopy", "Reader", "Start"]
