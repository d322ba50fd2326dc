"""What every block of a page is: its place on the page, the names around it, its links, and its words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from enrichment.cleaning.kinds import Kind
from enrichment.cleaning.markup.metadata import Metadata
from enrichment.cleaning.markup.regions import Region, locate, page_paragraphs
from enrichment.cleaning.markup.tree import Tree
from enrichment.cleaning.markup.vouched import vouched
from enrichment.cleaning.paragraphs.classifier import classify
from enrichment.cleaning.paragraphs.paragraph import Paragraph
from enrichment.cleaning.paragraphs.scores import judge
from enrichment.cleaning.paragraphs.verdict import Verdict

OUTSIDE = Verdict(Kind.NAVIGATION, 0.97, "outside-the-story")

SPOKEN = frozenset((Kind.BYLINE, Kind.DATE, Kind.NAVIGATION))
"""Hints that prose overrules: a paragraph of the story may stand in an element that is called `meta` or `tabs`."""


@dataclass(slots=True)
class Decided:
    """The blocks that belong to the story's element, their numbers among all, and a verdict for each.

    `shown` counts the characters of all blocks whose words the page's own data gives as the story's text.
    """

    places: list[int]
    paragraphs: list[Paragraph]
    verdicts: list[Verdict]
    headline: str
    shown: int


def decide(tree: Tree, about: Metadata, title: str) -> Decided:
    """A verdict for each block that is part of the story's element or leads to it."""
    blocks = page_paragraphs(tree)
    said = vouched(about.body, blocks)
    region = locate(tree, blocks, said)
    for block, hint in zip(blocks, region.hints, strict=True):
        if hint is not None:
            block.hints[hint[0]] = _weight(block, hint[0], hint[1])
    headline = _headline(blocks, region, title)
    places = [place for place, within in enumerate(region.within) if within]
    places = [*_lead(blocks, region, headline, places), *places, *_tail(blocks, region, places)]
    chosen = [blocks[place] for place in places]
    for one in chosen:
        _links(one)
    verdicts = classify(chosen, title, located=True)
    if headline in places:
        verdicts[places.index(headline)] = Verdict(Kind.HEADLINE, 0.95, "headline-again")
    shown = sum(len(block.text) for block, told in zip(blocks, said, strict=True) if told)
    return Decided(places, chosen, verdicts, blocks[headline].text if headline is not None else "", shown)


def _weight(block: Paragraph, kind: Kind, weight: float) -> float:
    words = len(block.words)
    if block.prose and block.linked < 0.3 and words > 20 and kind in SPOKEN:
        return min(weight, 0.6)
    return weight


def _links(block: Paragraph) -> None:
    """Lines of links lead away from the story."""
    if block.linked > 0.75 and not (block.prose and len(block.words) > 40):
        block.hints[Kind.PROMOTION] = max(block.hints.get(Kind.PROMOTION, 0.0), 0.86)
    elif block.linked > 0.45 and not block.prose:
        block.hints[Kind.PROMOTION] = max(block.hints.get(Kind.PROMOTION, 0.0), 0.81)


def _headline(blocks: Sequence[Paragraph], region: Region, title: str) -> int | None:
    """The block that is the story's headline: of those that say what the page's title says the one nearest to it."""
    wanted = " ".join(title.split()).casefold()
    first = next((place for place, within in enumerate(region.within) if within), 0)
    found = None
    for place, block in enumerate(blocks[: first + 4]):
        said = block.text.casefold()
        same = block.tag in ("h1", "h2") and (said == wanted or (len(said) > 14 and said in wanted))
        if same or (block.tag == "h1" and found is None and place >= first):
            found = place
    return found


def _lead(blocks: Sequence[Paragraph], region: Region, headline: int | None, places: Sequence[int]) -> Iterator[int]:
    """Prose between the headline and the story's element: the lead, in an element of its own."""
    if headline is None or not places:
        return
    for place in range(headline + 1, places[0]):
        block = blocks[place]
        if block.prose and region.hints[place] is None and block.linked < 0.3 and not judge(block).goes:
            yield place


def _tail(blocks: Sequence[Paragraph], region: Region, places: Sequence[int]) -> Iterator[int]:
    """Prose that goes on right behind the story's element: one that broken markup closed too early."""
    for place in range(places[-1] + 1 if places else len(blocks), len(blocks)):
        block = blocks[place]
        if not block.prose or region.hints[place] is not None or block.linked > 0.3 or judge(block).goes:
            return
        yield place
