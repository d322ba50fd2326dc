"""How the demo shows what came out: a table that grows, then one story with its entities marked in the text."""

from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from copydesk.demonstration.wire import Outcome
from copydesk.rendering import entity_style
from streams.reader import Delivered

SHOWN_ENTITIES = 4

SUBSCRIBE = """\
from streams.reader import Reader

async with Reader("wire.topic.politics", group="my-desk") as stories:
    async for story in stories:
        print(story.kind, story.uri, story.headline)"""


def table(outcomes: Sequence[Outcome], pushed: int) -> Table:
    """All outcomes so far, a row each."""
    grid = Table(title=f"{len(outcomes)} of {pushed} messages came out", title_justify="left", expand=True)
    for heading, share in (("Story", 4), ("Version", 1), ("Topics", 2), ("Entities, most salient first", 4)):
        grid.add_column(heading, ratio=share, no_wrap=True, overflow="ellipsis")
    for outcome in outcomes:
        grid.add_row(*_row(outcome))
    return grid


def story(event: Delivered) -> RenderableType:
    """One enriched story with every mention in its entity's colour."""
    item, enrichment = (event.data or {}).get("item", {}), (event.data or {}).get("enrichment", {})
    headline = _marked(event.headline, "headline", enrichment, "bold")
    body = _marked(item["bodies"][0]["value"], "body", enrichment, "")
    topics = Text("Topics: ").append(
        ", ".join(f"{topic['name']} ({topic['confidence']:.2f})" for topic in enrichment["topics"]), "blue"
    )
    names = Text("Entities: ")
    for entity in event.entities:
        names.append(f"{entity['name']} ", entity_style(entity["type"])).append(f"{entity['type']}  ", "dim")
    return Panel(Group(headline, Text(), body, Text(), topics, names), title=event.uri)


def best(outcomes: Sequence[Outcome]) -> Delivered | None:
    """The story that shows most: with topics, and with more entities than any other."""
    shown = [each for each in outcomes if isinstance(each, Delivered) and each.topics and each.entities]
    return max(shown, key=lambda each: len(each.entities), default=None)


def _row(outcome: Outcome) -> tuple[Text, str, Text, Text]:
    if not isinstance(outcome, Delivered):
        record = outcome.record
        return Text(f"quarantined: {record.cause.value}", "red"), "", Text(), Text(record.message, "dim")
    skipped = (outcome.data or {}).get("enrichment", {}).get("skipped")
    names = Text(skipped or "", "dim")
    for entity in outcome.entities[:SHOWN_ENTITIES]:
        names.append(f"{entity['name']}  ", entity_style(entity["type"]))
    version = str((outcome.data or {}).get("item", {}).get("version", ""))
    return Text(outcome.headline or outcome.uri, "bold"), version, Text(", ".join(outcome.topics), "blue"), names


def _marked(text: str, field: str, enrichment: dict[str, object], style: str) -> Text:
    marked = Text(text, style)
    for entity in enrichment.get("entities", ()):  # type: ignore[attr-defined]
        for mention in entity["mentions"]:
            if mention["field"] == field:
                marked.stylize(f"bold {entity_style(entity['type'])}", mention["start"], mention["end"])
    return marked
