"""Events as lines of a terminal, and as plain data for `--json`."""

from typing import Any

from rich.text import Text

from schemas import headers
from schemas.breaker import Breaker
from streams.reader import Delivered, QuarantinedCopy
from streams.triage import Case

SHOWN_ENTITIES = 5
SHOWN_HEADLINE = 72

_MARKS = {
    "story.added": ("+", "green"),
    "story.replaced": ("~", "yellow"),
    "story.withdrawn": ("x", "red"),
    "story.retagged-away": ("-", "red"),
    "story.removed": ("x", "red"),
}
_STYLES = {"PER": "cyan", "ORG": "magenta", "GPE": "green", "LOC": "green", "FAC": "green", "NORP": "yellow"}


def entity_style(kind: str) -> str:
    """The colour of an entity type."""
    return _STYLES.get(kind, "blue")


def story_line(event: Delivered) -> Text:
    """A story in one line: what happened, headline, topics, the most salient entities."""
    mark, style = _MARKS.get(event.kind, ("?", "white"))
    line = Text.assemble((mark, f"bold {style}"), " ")
    line.append(_short(event.headline or event.uri), style="bold")
    if event.topics:
        line.append(f"  {', '.join(event.topics)}", style="blue")
    for entity in event.entities[:SHOWN_ENTITIES]:
        line.append("  ").append(str(entity["name"]), style=entity_style(str(entity["type"])))
    skipped = (event.data or {}).get("enrichment", {}).get("skipped")
    if skipped:
        line.append(f"  {skipped}", style="dim")
    return line


def story_json(event: Delivered) -> dict[str, Any]:
    """A story for programs: the event's own value, with what its headers say beside it."""
    return {
        "kind": event.kind,
        "uri": event.uri,
        "stream": event.stream,
        "partition": event.partition,
        "offset": event.offset,
        "id": headers.read(event.headers, "ce_id"),
        "time": headers.read(event.headers, "ce_time"),
        **(event.data or {}),
    }


def quarantine_lines(copy: QuarantinedCopy) -> Text:
    """A quarantined story: cause and message, where it came from, what to do, and how it begins."""
    record = copy.record
    place = f"{record.topic}/{record.partition}/{record.offset}"
    text = Text.assemble((f"{record.cause}", "bold red"), "  ", (record.message, "bold"))
    text.append(f"\n  from   {place}, story {record.item}, by {record.component}, at {headers.instant(record.at)}")
    text.append(f"\n  remedy {copy.remedy}")
    text.append(f"\n  bytes  {len(copy.value):,}: {_beginning(copy.value)}", style="dim")
    return text


def quarantine_json(copy: QuarantinedCopy) -> dict[str, Any]:
    """A quarantined story for programs: the record, the remedy, the size, and how the bytes begin."""
    return {
        **copy.record.model_dump(mode="json"),
        "remedy": copy.remedy,
        "bytes": len(copy.value),
        "beginning": _beginning(copy.value),
    }


def case_line(case: Case) -> Text:
    """A quarantined story in one line: state, cause, when, id, what was wrong."""
    record = case.copy.record
    text = Text(f"{case.state:<8} ", style="dim" if case.disposition else "yellow")
    text.append(f"{record.cause:<17}", style="red")
    text.append(f" {headers.instant(record.at)}  {record.id}  {record.message}", style="default")
    return text


def case_json(case: Case) -> dict[str, Any]:
    """The same for programs, with the state, the feed and who disposed of it."""
    said = case.disposition.model_dump(mode="json") if case.disposition else None
    return quarantine_json(case.copy) | {"state": case.state, "feed": case.feed, "disposition": said}


def disposition_line(case: Case) -> Text:
    """What became of a quarantined story, and where it comes from if it was a replay."""
    said, record = case.disposition, case.copy.record
    text = Text(f"  state  {case.state}")
    if said is not None:
        text.append(f" by {said.by}, {headers.instant(said.at)}")
    if record.replay_of:
        text.append(f"\n  replay {record.replays} of {record.replay_of}")
    return text


def breaker_line(breaker: Breaker) -> Text:
    """An open breaker in one line: of what, since when, why, by whom."""
    text = Text(f"{breaker.scope:<7}", style="red")
    text.append(f"{breaker.name}  since {headers.instant(breaker.since)}  {breaker.reason}; by {breaker.by}", "default")
    if breaker.causes:
        text.append("; " + ", ".join(f"{cause} {count}" for cause, count in breaker.causes.items()), "default")
    return text.append(f"; {breaker.deploy}", "dim") if breaker.deploy else text


def _beginning(value: bytes) -> str:
    """The first 60 bytes, safe to print: what a terminal would act on is escaped."""
    text = value[:60].decode("utf-8", "backslashreplace")
    return "".join(sign if sign.isprintable() else ascii(sign)[1:-1] for sign in text)


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= SHOWN_HEADLINE else f"{flat[: SHOWN_HEADLINE - 1]}…"
