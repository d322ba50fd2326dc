"""The language pipeline."""

import time

from copydesk.checks.finding import Finding
from streams.settings import Settings


def pipeline(settings: Settings) -> Finding:
    """The pipeline of the settings loads and finds a name in a sentence. Takes a second or two."""
    from enrichment.pipeline import Draft, build  # imports spaCy: only a doctor that gets this far pays for it

    began = time.monotonic()
    enricher = build(settings.pipeline, settings.labels)
    text = "The mayor of Hamburg met the president of France in Paris on Tuesday to talk about trade."
    found = enricher.enrich([Draft("Mayor of Hamburg visits Paris", text, "en")])[0].entities
    detail = f"{enricher.name}, loaded in {time.monotonic() - began:.1f} s"
    if not found:
        return Finding("pipeline", False, f"{detail}, finds no names", "Unset COPYDESK_PIPELINE, or name another.")
    return Finding("pipeline", True, detail)
