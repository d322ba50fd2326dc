"""Pages as news sites wrote them from 2005 to 2025, each around one of the stories. `{0}` to `{4}` are its paragraphs."""

from dataclasses import dataclass

from models.training.cleaning.golden.stories import STORIES
from models.training.cleaning.golden.templates import TEMPLATES


@dataclass(frozen=True, slots=True)
class Page:
    """A page, and the lines of the story that must come of it."""

    name: str
    html: str
    lines: list[str]


def _page(number: int, name: str, template: str, extra: tuple[str, ...]) -> Page:
    title, story = list(STORIES.items())[number % len(STORIES)]
    paragraphs = story.split("\n\n")
    html = template
    for place, paragraph in enumerate(paragraphs):
        html = html.replace(f"{{{place}}}", paragraph)
    html = html.replace("{title}", f"What we know of the {title}")
    lines = [*paragraphs]
    for line in extra:
        where, _, text = line.partition(" ")
        lines.insert(int(where), text)
    return Page(name, html, lines)


PAGES = [_page(number, name, template, extra) for number, (name, template, extra) in enumerate(TEMPLATES)]
