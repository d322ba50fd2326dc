"""Cleaning of plain text: headline and body to a clean story, and the account of what was done."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from enrichment.cleaning import characters, encoding, lifting, lines
from enrichment.cleaning.alignment import Cursor
from enrichment.cleaning.edits import Edit, Rule
from enrichment.cleaning.kinds import Kind
from enrichment.cleaning.lifting import Lifted
from enrichment.cleaning.paragraphs.classifier import classify
from enrichment.cleaning.paragraphs.paragraph import Paragraph
from enrichment.cleaning.paragraphs.segmentation import paragraphs
from enrichment.cleaning.paragraphs.verdict import Verdict
from enrichment.cleaning.policy import KEEP, Policy
from enrichment.cleaning.quality import measure
from enrichment.cleaning.removal import doubts, removals
from enrichment.cleaning.result import Cleaned
from enrichment.cleaning.rules import PASSES, rest
from enrichment.cleaning.structure.suffixes import suffixes
from enrichment.cleaning.words.glue import glued
from enrichment.cleaning.words.spacing import spacing
from enrichment.cleaning.working import Working
from enrichment.cleaning.wrapping import mend, unwrap

BY = "copydesk-plain-2"

# Line ends come before mojibake, which is repaired line by line; characters that go away come before the blanks and
# lines that they may have kept apart.
CHARACTERS: tuple[Rule, ...] = (
    encoding.lone_surrogates,
    lines.line_end,
    encoding.mojibake,
    characters.control,
    characters.zero_width,
    characters.soft_hyphen,
    characters.direction,
    characters.blank,
    encoding.composed,
)
LAYOUT: tuple[Rule, ...] = (lines.trailing_blank, lines.blank_lines, lines.edges)
WORDS: tuple[Rule, ...] = (glued, spacing)
TITLE: tuple[Rule, ...] = (lines.joined, lines.stripped, *WORDS)

KINDS = frozenset(kind.value for kind in Kind)


@dataclass(frozen=True, slots=True)
class Judged:
    """The paragraphs of a text, and what they are."""

    text: str
    paragraphs: list[Paragraph]
    verdicts: list[Verdict]

    def of(self, text: str, headline: str) -> Judged:
        """The same of the text as it is now; what was found out about paragraphs that are still there holds."""
        if text is self.text:
            return self
        found = paragraphs(text, self.paragraphs)
        return Judged(text, found, classify(found, headline))


def clean(headline: str, body: str, policy: Policy = KEEP) -> Cleaned:
    """The clean story of a headline and a body.

    Cleaning what is clean changes nothing: text that needs no repair comes out identical, with no repairs listed. Runs
    in time proportional to the text.
    """
    title = Working(headline)
    rest(title, (*CHARACTERS, policy.edits, *TITLE))
    working = Working(body)
    lifted = Lifted()
    judged = whole(working, lifted, title.text, policy)
    return assemble(body, working, title, judged, lifted)


def whole(working: Working, lifted: Lifted, headline: str, policy: Policy) -> Judged:
    """All rules until all are at rest: what goes with a paragraph may have kept a character's rule from acting."""
    judged = Judged("", [], [])
    for _ in range(PASSES):
        rest(working, (*CHARACTERS, policy.edits, *LAYOUT))
        before = len(working.done)
        judged = settle(working, lifted, headline, judged)
        if len(working.done) == before:
            break
    return judged


def settle(working: Working, lifted: Lifted, headline: str, judged: Judged) -> Judged:
    """Remove and repair until nothing is left to do; what leaves the text is kept in `lifted`."""
    for _ in range(PASSES):
        changed = working.apply(unwrap) | working.apply(mend)
        changed |= _note(working, working.wanted(suffixes), lifted)
        judged = judged.of(working.text, headline)
        changed |= _note(working, removals(working.text, judged.paragraphs, judged.verdicts), lifted)
        for rule in (*WORDS, *LAYOUT):
            changed |= working.apply(rule)
        if not changed:
            break
    return judged


def _note(working: Working, edits: Iterable[Edit], lifted: Lifted) -> bool:
    listed = list(edits)
    for edit in listed:
        lifted.add(edit.kind, working.text[edit.start : edit.end])
    return working.change(listed)


def assemble(raw: str, working: Working, title: Working, judged: Judged, lifted: Lifted) -> Cleaned:
    """The result, from what all steps have left."""
    first = judged.paragraphs[0].text if judged.paragraphs else ""
    cursor = Cursor(working.alignment)
    return Cleaned(
        headline=title.text,
        text=working.text,
        structure=lifted.structure(lifting.headings(judged.paragraphs, judged.verdicts), first),
        removals=tuple(edit for edit in working.done if edit.kind in KINDS),
        repairs=tuple(edit for edit in working.done if edit.kind not in KINDS),
        doubts=tuple(_raw(edit, cursor) for edit in doubts(judged.paragraphs, judged.verdicts)),
        headline_repairs=tuple(title.done),
        alignment=working.alignment,
        quality=measure(raw, working.text, working.done),
        by=BY,
    )


def _raw(edit: Edit, cursor: Cursor) -> Edit:
    start, end = cursor.stretch(edit.start, edit.end)
    return edit._replace(start=start, end=end)
