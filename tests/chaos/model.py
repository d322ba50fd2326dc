"""What should be on the streams, told from the raw events in their order. Shares no code with what it judges."""

import json
import re
from dataclasses import dataclass, field
from typing import Any

from tests.chaos.stories import REVIVE

Place = tuple[str, str]
"""A topic and a key on it: one story, or one entity of one."""

Mark = tuple[str, str, str]
"""One record as far as it is compared: its id, its kind, and what it says."""


@dataclass(frozen=True, slots=True)
class Raw:
    """One raw event as it lies on the log. `poison` is the cause that its feeder gave it for."""

    partition: int
    offset: int
    kind: str
    value: bytes
    poison: str = ""

    def id(self, role: str) -> str:
        """The id of what follows from it in that role."""
        return f"wire.raw/{self.partition}/{self.offset}/0/{role}"


@dataclass
class Story:
    """One story's state. `top` is the highest version so far; `on` where it is, `reached` where it ever was."""

    partition: int
    standing: str = ""
    top: int = -1
    text: str = ""
    on: set[str] = field(default_factory=set)
    reached: set[str] = field(default_factory=set)
    revisions: int = 0


@dataclass
class Model:
    """`told` is all that consumers are to find, by place and in order; `stories` is what the ledger is to know."""

    told: dict[Place, list[Mark]] = field(default_factory=dict)
    stories: dict[str, Story] = field(default_factory=dict)

    def take(self, raw: Raw) -> None:
        """One more raw event. Those of a partition must come in the order of their offsets."""
        if raw.poison:
            key = raw.id("quarantine")
            self._tell("wire.quarantine", key, (key, raw.poison, raw.value.decode()))
            return
        copy = json.loads(raw.value)
        story = self.stories.get(copy["uri"])
        if raw.kind == REVIVE:
            if story and story.standing in ("withheld", "killed"):
                story.standing, story.top, story.text = "withheld", -1, ""
            return
        story = self.stories.setdefault(copy["uri"], Story(raw.partition))
        self._judge(story, raw, copy)

    def _judge(self, story: Story, raw: Raw, copy: dict[str, Any]) -> None:
        status = copy.get("status", "usable")
        version = copy.get("version", story.top)
        older, equal = version < story.top, version == story.top
        if story.standing == "killed" or (older and status != "canceled"):
            return
        if status == "usable":
            if equal and (story.standing == "withheld" or story.text == copy["text"]):
                return
            self._publish(story, raw, copy)
        elif status == "canceled" or story.standing != "withheld":
            self._leave(story, raw, copy, story.reached, "story.withdrawn")
            story.standing, story.on = "killed" if status == "canceled" else "withheld", set()
        story.top = max(story.top, version)

    def _publish(self, story: Story, raw: Raw, copy: dict[str, Any]) -> None:
        kind = "story.replaced" if story.standing == "published" else "story.added"
        text, uri = copy["text"], copy["uri"]
        streams = {f"wire.topic.{slug}" for slug in re.findall(r"#([\w-]+)", text)}
        streams |= {f"per:{name}" for name in re.findall(r"@(\w+)", text)}
        said = f"{copy['version']} {copy.get('embargoed_until', '')[:10]} {text}"
        self._tell("wire.enriched", uri, (raw.id("enriched"), kind, said))
        for stream in streams:
            self._at(stream, uri, raw, kind, said, copy["headline"])
        self._leave(story, raw, copy, story.on - streams, "story.retagged-away", everywhere=False)
        story.standing, story.text, story.on = "published", text, streams
        story.reached = story.reached | streams
        story.revisions += 1

    def _leave(
        self, story: Story, raw: Raw, copy: dict[str, Any], streams: set[str], kind: str, everywhere: bool = True
    ) -> None:
        if not story.revisions:
            return
        said = f"{copy.get('version', raw.offset)}  "
        if everywhere:
            self._tell("wire.enriched", copy["uri"], (raw.id("enriched"), kind, said))
        for stream in streams:
            self._at(stream, copy["uri"], raw, kind, said, kind)

    def _at(self, stream: str, uri: str, raw: Raw, kind: str, said: str, of_entity: str) -> None:
        if stream.startswith("wire."):
            role = "topic:" + stream.removeprefix("wire.topic.")
            self._tell(stream, uri, (raw.id(role), kind, said))
        else:
            self._tell("wire.entities", f"{stream}|{uri}", (raw.id(f"entity:{stream}"), kind, of_entity))

    def _tell(self, topic: str, key: str, mark: Mark) -> None:
        self.told.setdefault((topic, key), []).append(mark)
