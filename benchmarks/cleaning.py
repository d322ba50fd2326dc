"""The cleaning's claims: `python -m benchmarks.cleaning`. CPU time of one process, so that neighbours matter little.

Plain text in MB a second; the time of a text twice as long; pages a second and word F1 on the written pages, beside
the base extractor (trafilatura) in the same run.
"""

import re
import time
from collections import Counter
from collections.abc import Callable
from functools import partial
from importlib.util import find_spec
from itertools import pairwise

from enrichment.cleaning import page, plain
from models.training.cleaning.golden.pages import PAGES, Page
from models.training.cleaning.golden.pairs import dirty
from models.training.cleaning.golden.stories import STORIES

STORY_SIZE = 4_000
"""Characters of one story in the measurement of speed: a long wire story."""

DOUBLINGS = (640_000, 1_250_000, 2_500_000, 5_000_000)
FURNITURE = 120
"""Links around each page in the measurement of speed: about 60 kB of markup, as news sites have."""

_WORD = re.compile(r"\w+")


def seconds(work: Callable[[], object], rounds: int = 3) -> float:
    """CPU seconds of the quickest of some rounds."""
    times = []
    for _ in range(rounds):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


def text_of(size: int, with_dirt: bool) -> str:
    """Stories one after the other up to about `size` characters, each paragraph with a number of its own."""
    source = [pair.raw for pair in dirty()] if with_dirt else list(STORIES.values())
    parts: list[str] = []
    length = 0
    while length < size:
        story = source[len(parts) % len(source)]
        parts.append("\n\n".join(f"{line} It was day {len(parts)} of it." for line in story.split("\n\n")))
        length += len(parts[-1])
    return "\n\n".join(parts)[:size]


def plain_text() -> None:
    """Speed of plain text, story by story, and of texts that double."""
    for name, with_dirt in (("clean", False), ("dirty", True)):
        text = text_of(1_000_000, with_dirt)
        stories = [text[start : start + STORY_SIZE] for start in range(0, len(text), STORY_SIZE)]
        took = seconds(partial(_clean_all, stories))
        print(f"plain text, {name}: {len(text.encode()) / 1e6 / took:.1f} MB/s")
    times = [seconds(partial(plain.clean, "", text_of(size, True)), 2) for size in DOUBLINGS]
    ratios = ", ".join(f"{later / earlier:.2f}" for earlier, later in pairwise(times))
    print(f"doubling up to {DOUBLINGS[-1]:,} characters: {ratios} times the time")


def _clean_all(stories: list[str]) -> None:
    for story in stories:
        plain.clean("", story)


def dressed(one: Page) -> str:
    """The page with menus, scripts and a footer around it."""
    links = "".join(
        f'<li class="menu-item item-{number}"><a href="https://example.org/s/{number}">Section {number}</a></li>'
        for number in range(FURNITURE)
    )
    script = f"<script>{'var a = 1;' * 3000}</script>"
    return f"<html><body>{script}<nav><ul>{links}</ul></nav>{one.html}<footer><ul>{links}</ul></footer></body></html>"


def f1(found: str, wanted: str) -> float:
    """Word-bag F1."""
    one, other = (Counter(_WORD.findall(text.lower())) for text in (found, wanted))
    shared = (one & other).total()
    return 2 * shared / (one.total() + other.total()) if shared else 0.0


def pages() -> None:
    """Pages a second and F1, ours and the base's."""
    contenders: dict[str, Callable[[str], str]] = {"copydesk": lambda html: page.clean(html).text}
    if find_spec("trafilatura"):
        from trafilatura import extract

        contenders["trafilatura"] = lambda html: extract(html, include_comments=False) or ""
    sources = [dressed(one) for one in PAGES]
    size = sum(map(len, sources)) / len(sources) / 1000
    for name, extract_text in contenders.items():
        took = seconds(partial(_run_all, extract_text, sources))
        score = sum(f1(extract_text(source), " ".join(one.lines)) for source, one in zip(sources, PAGES, strict=True))
        print(f"pages of {size:.0f} kB, {name}: {len(sources) / took:.0f} a second, F1 {score / len(sources):.3f}")


def _run_all(extract: Callable[[str], str], sources: list[str]) -> None:
    for source in sources:
        extract(source)


def main() -> None:
    """Print every measurement."""
    plain_text()
    pages()


if __name__ == "__main__":
    main()
