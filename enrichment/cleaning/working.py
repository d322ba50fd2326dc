"""A text at work: as it is now, the way back to the raw one, and the account of what was done."""

from collections.abc import Iterable

from enrichment.cleaning.alignment import Alignment, Cursor
from enrichment.cleaning.edits import Edit, Rule, apply, sound


class Working:
    """Starts as the raw text and takes edits. `done` holds them all, in raw offsets, in the order they were made."""

    def __init__(self, raw: str, alignment: Alignment | None = None) -> None:
        self.text = raw
        self.alignment = alignment or Alignment.identity(len(raw))
        self.done: list[Edit] = []
        self._idle: dict[Rule, str] = {}

    def apply(self, rule: Rule) -> bool:
        """Make a rule's edits. Whether there were any."""
        return self.change(self.wanted(rule))

    def wanted(self, rule: Rule) -> list[Edit]:
        """A rule's edits. One that had none is not asked again before the text has changed."""
        if self._idle.get(rule) is self.text:
            return []
        edits = list(rule(self.text))
        if not edits:
            self._idle[rule] = self.text
        return edits

    def change(self, edits: Iterable[Edit]) -> bool:
        """Make edits, given in offsets of the text as it is now. Whether there were any."""
        wanted = sound(edits)
        if not wanted:
            return False
        cursor = Cursor(self.alignment)
        for edit in wanted:
            start, end = cursor.stretch(edit.start, edit.end)
            self.done.append(edit._replace(start=start, end=end))
        self.text, step = apply(self.text, wanted)
        self.alignment = step.after(self.alignment)
        return True
