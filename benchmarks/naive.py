"""The agent one writes first: a pipeline inside a Faust agent, one story after the other, all defaults.

Run as a process of its own: `python -m benchmarks.naive BOOTSTRAP FOLDER`. Faust keeps its state in FOLDER.
"""

import sys
from typing import Any

import faust
import orjson
import spacy

from models import SHIPPED

SOURCE = "naive.raw"
SINK = "naive.enriched"


def create(bootstrap: str, folder: str) -> Any:
    """The app, ready to be run by a Faust worker."""
    nlp = spacy.load(SHIPPED)
    app = faust.App("naive", broker=f"kafka://{bootstrap}", datadir=folder, web_enabled=False, value_serializer="raw")
    source, sink = app.topic(SOURCE, value_type=bytes), app.topic(SINK, value_type=bytes)

    @app.agent(source)  # type: ignore[untyped-decorator]
    async def enrich(stream: Any) -> None:
        async for story in stream:
            copy = orjson.loads(story)
            doc = nlp(f"{copy['headline']}\n\n{copy['text']}")
            found = [(span.text, span.label_) for span in doc.ents]
            await sink.send(key=copy["uri"], value=orjson.dumps({**copy, "entities": found, "topics": doc.cats}))

    return app


if __name__ == "__main__":
    faust.Worker(create(*sys.argv[1:]), loglevel="WARNING").execute_from_commandline()
