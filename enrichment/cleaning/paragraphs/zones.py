"""Where in the text the story is: what stands before its first paragraph, after its last, and in runs between."""

from collections.abc import Iterator, Sequence

from enrichment.cleaning.kinds import Kind
from enrichment.cleaning.paragraphs.core import is_page
from enrichment.cleaning.paragraphs.paragraph import Paragraph
from enrichment.cleaning.paragraphs.verdict import Verdict

EDGE_LINES = 4
"""Lines without prose before or after the story from which they are a page's furniture and no list of the story's."""

RUN_LINES = 4
"""The same between two paragraphs of the story."""

STORY_WORDS = 60
"""Words of prose from which a text is a story that other things can stand around."""


def spoken(paragraphs: Sequence[Paragraph], verdicts: Sequence[Verdict]) -> list[bool]:
    """Which paragraphs are the story's own prose, as far as each tells by itself."""
    pairs = zip(paragraphs, verdicts, strict=True)
    return [paragraph.prose and not verdict.goes for paragraph, verdict in pairs]


def furniture(paragraphs: Sequence[Paragraph], verdicts: Sequence[Verdict]) -> Iterator[tuple[int, Verdict]]:
    """Verdicts on lines that only their place gives away. Texts without a story in prose are left alone."""
    prose = spoken(paragraphs, verdicts)
    places = [place for place, is_prose in enumerate(prose) if is_prose]
    words = sum(paragraphs[place].size for place in places)
    if len(places) < 2 or words < STORY_WORDS:
        return
    first, last = _first(paragraphs, places), places[-1]
    yield from _edge(paragraphs, verdicts, range(first), "before-the-story")
    yield from _edge(paragraphs, verdicts, range(last + 1, len(paragraphs)), "after-the-story")
    of_page = is_page(paragraphs, verdicts)
    for run in _runs(prose, first, last):
        yield from _run(paragraphs, verdicts, run, of_page)


def _first(paragraphs: Sequence[Paragraph], places: Sequence[int]) -> int:
    """The first paragraph of the story: prose that is long, or that more prose follows soon."""
    for place, following in zip(places, (*places[1:], places[-1]), strict=True):
        if paragraphs[place].size > 24 or following - place < 4:
            return place
    return places[0]


def _runs(prose: Sequence[bool], first: int, last: int) -> Iterator[range]:
    start = first
    for place in range(first, last + 1):
        if prose[place]:
            if place - start >= RUN_LINES:
                yield range(start, place)
            start = place + 1


def _edge(
    paragraphs: Sequence[Paragraph], verdicts: Sequence[Verdict], places: range, rule: str
) -> Iterator[tuple[int, Verdict]]:
    lines = [place for place in places if not paragraphs[place].prose]
    if len(lines) < EDGE_LINES:
        return
    junk = sum(verdicts[place].goes or paragraphs[place].size < 4 for place in lines)
    sure = 0.86 if junk >= 2 or len(lines) > 9 else 0.7
    listed = introduced(paragraphs, lines[0])
    for place in lines:
        if not verdicts[place].goes and _is_label(paragraphs[place]):
            yield place, Verdict(Kind.NAVIGATION, 0.6 if listed else sure, rule)


def _run(
    paragraphs: Sequence[Paragraph], verdicts: Sequence[Verdict], run: range, of_page: bool
) -> Iterator[tuple[int, Verdict]]:
    if introduced(paragraphs, run[0]):
        return
    junk = sum(verdicts[place].goes for place in run)
    titles = sum(_is_title(paragraphs[place]) for place in run)
    sure = 0.84 if of_page or junk * 3 >= len(run) or (titles * 4 >= len(run) * 3 and len(run) > 5) else 0.65
    for place in run[:-1]:
        if not verdicts[place].goes and _is_label(paragraphs[place]):
            yield place, Verdict(Kind.PROMOTION, sure, "run-of-titles")


def introduced(paragraphs: Sequence[Paragraph], place: int) -> bool:
    """Whether what stands before announces a list: a colon at its end, or a list that is marked as one."""
    before = paragraphs[place - 1].text.rstrip() if place else ""
    return before.endswith(":") or paragraphs[place].marked


def _is_label(paragraph: Paragraph) -> bool:
    return not paragraph.ends and paragraph.size < 30 and not paragraph.marked


def _is_title(paragraph: Paragraph) -> bool:
    words = paragraph.words
    digits = sum(word[0].isdigit() for word in words)
    return 4 <= len(words) <= 22 and not paragraph.ends and not paragraph.marked and digits * 3 < len(words)
