"""Cleaning of a page: HTML source to a clean story, and the account of what was done."""

from dataclasses import replace

from enrichment.cleaning import plain
from enrichment.cleaning.edits import Edit
from enrichment.cleaning.kinds import Kind
from enrichment.cleaning.lifting import Lifted
from enrichment.cleaning.markup import embedded, metadata
from enrichment.cleaning.markup.decisions import OUTSIDE, Decided, decide
from enrichment.cleaning.markup.metadata import Metadata
from enrichment.cleaning.markup.source import Joined, joined
from enrichment.cleaning.markup.tree import Tree
from enrichment.cleaning.policy import KEEP, Policy
from enrichment.cleaning.quality import measure
from enrichment.cleaning.result import Cleaned
from enrichment.cleaning.rules import rest
from enrichment.cleaning.working import Working

BY = "copydesk-page-1"

SHOWN = 0.3
"""Share of the text in a page's data up to which the page counts as not showing it."""


def clean(source: str, headline: str = "", policy: Policy = KEEP) -> Cleaned:
    """The clean story of a page; `headline` is the sender's, where it has one.

    Offsets count in `source`. A page without a story comes out with an empty text. Takes any text, however broken, in
    time and memory proportional to it.
    """
    tree = Tree(source)
    about = metadata.read(tree)
    decided = decide(tree, about, about.title or headline)
    title = Working(headline or about.title or decided.headline)
    rest(title, (*plain.CHARACTERS, policy.edits, *plain.TITLE))
    lifted = Lifted()
    text = joined(tree, decided.places)
    hidden = _hidden(tree, about, decided)
    working = hidden or text.working()
    before, around = working.text, _around(source, working)
    if hidden is None:
        _remove(working, text, decided, lifted)
    judged = plain.whole(working, lifted, title.text, policy)
    found = plain.assemble(source, working, title, judged, lifted)
    return replace(
        found,
        structure=found.structure.model_copy(
            update={
                "subhead": _subhead(tree, about.description) or found.structure.subhead,
                "byline": about.byline or found.structure.byline,
                "published": about.published or found.structure.published,
            }
        ),
        removals=(*around, *found.removals),
        language=about.language,
        url=about.url,
        quality=measure(before, working.text, working.done),
        by=BY,
    )


def _hidden(tree: Tree, about: Metadata, decided: Decided) -> Working | None:
    """The text that the page's data has and its elements have not: a script is to show it. `None` where they have."""
    judged = zip(decided.paragraphs, decided.verdicts, strict=True)
    kept = sum(len(one.text) for one, verdict in judged if not verdict.goes)
    if decided.shown > len(about.body) * SHOWN or kept > len(about.body):
        return None
    return embedded.text(tree)


def _subhead(tree: Tree, description: str) -> str:
    """The page's description of itself, where it is shown on the page as well."""
    wanted = " ".join(description.split())
    return wanted if wanted and any(block.text == wanted for block in tree.blocks) else ""


def _around(source: str, working: Working) -> list[Edit]:
    """What of the source stands before and after the story's element."""
    pieces = list(working.alignment.pieces())
    start, end = (pieces[0].old_start, pieces[-1].old_end) if pieces else (0, 0)
    places = [(0, start), (end, len(source))]
    kind, confidence, rule = OUTSIDE
    return [Edit(first, last, "", kind.value, rule, confidence) for first, last in places if source[first:last].strip()]


def _remove(working: Working, text: Joined, decided: Decided, lifted: Lifted) -> None:
    edits: list[Edit] = []
    ends = (*text.starts[1:], len(working.text))[: len(text.starts)]
    for start, end, paragraph, verdict in zip(text.starts, ends, decided.paragraphs, decided.verdicts, strict=True):
        if verdict.goes:
            edits.append(Edit(start, end, "", verdict.kind.value, verdict.rule, round(verdict.confidence, 2)))
            lifted.add(verdict.kind.value, paragraph.text)
        elif verdict.kind is Kind.HEADING:
            lifted.add(verdict.kind.value, paragraph.text)
    working.change(edits)
