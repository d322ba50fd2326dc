"""`copydesk clean`: the cleaning alone."""

import os
import sys
import zlib
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from copydesk.pushing.sources import Source, sources
from schemas.errors import InputError
from schemas.topics import STORY_LIMIT
from wires.lines import split

if TYPE_CHECKING:
    from enrichment.cleaning.policy import Policy

Target = Annotated[str, typer.Argument(metavar="FILE|-", help="A text, a page, or JSON Lines; - is standard input")]
Jsonl = Annotated[bool, typer.Option("--jsonl", help="Read JSON Lines, write one line for each")]
Explain = Annotated[bool, typer.Option("--explain", help="Show what was removed and repaired, and by which rule")]
Html = Annotated[bool, typer.Option("--html", help="With --explain: a page, raw and clean side by side")]
Quotes = Annotated[Literal["keep", "plain"], typer.Option("--quotes", help="Quotation marks as they are, or straight")]
Dashes = Annotated[Literal["keep", "plain"], typer.Option("--dashes", help="Dashes as they are, or hyphens")]


def clean(
    target: Target = "-",
    jsonl: Jsonl = False,
    explain: Explain = False,
    html: Html = False,
    quotes: Quotes = "keep",
    dashes: Dashes = "keep",
) -> None:
    """Clean copy here and now: a text or a whole page of HTML to the story in it.

    Prints the headline, a blank line and the text. With [bold]--explain[/] it shows the raw copy instead, with what was
    removed in red, repaired in green and doubted in yellow. With [bold]--jsonl[/] it takes lines of {"id", "content",
    "type": "html" or "text"}, also as .gz, and prints {"id", "text", "headline", "byline", "dateline", "captions",
    "removed", "repaired", "quality", "doubted", "structure"} for each, in order; "text" is without the headline.
    Offsets count Unicode code points of "content".

    [bold]copydesk clean story.txt[/]
    [bold]copydesk clean --explain --html page.html > explained.html[/]
    [bold]copydesk clean --jsonl archive.jsonl.gz > clean.jsonl[/]

    A line that is none ends the run with exit code 1 and an error that names it; all lines before it have been printed.
    """
    from enrichment.cleaning.policy import Policy

    source, policy = _source(target), Policy(quotes, dashes)
    try:
        if jsonl:
            _lines(source, policy)
        else:
            _one(source, policy, explain, html)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, EOFError, zlib.error) as error:
        raise InputError(f"{source.name} cannot be read: {error}.", "Check the file and its permissions.") from error


def _source(target: str) -> Source:
    if target != "-" and Path(target).is_dir():
        raise InputError(f"{target} is a folder.", "Name one file, or - for standard input.")
    return sources(target)[0]


def _lines(source: Source, policy: "Policy") -> None:
    from copydesk.cleaning.rows import row

    with source.opened() as stream:
        for line in split(stream.content, STORY_LIMIT):
            sys.stdout.buffer.write(row(line, policy))
    sys.stdout.buffer.flush()


def _one(source: Source, policy: "Policy", explain: bool, html: bool) -> None:
    from copydesk.cleaning import content, sheet
    from copydesk.cleaning.explain import explain as explained
    from copydesk.cleaning.explain import summary

    with source.opened() as stream:
        value = stream.content.read(STORY_LIMIT + 1)
    if len(value) > STORY_LIMIT:
        raise InputError(f"{source.name} is over the limit of {STORY_LIMIT:,} bytes.", "Split it into stories.")
    found = content.read(value, source.name)
    cleaned = found.clean(policy)
    if explain and not html:
        from rich.console import Console

        console = Console(highlight=False, soft_wrap=True)
        console.print(explained(found.text, cleaned))
        console.print(summary(cleaned))
        return
    text = sheet.sheet(found.text, cleaned) if explain else f"{cleaned.headline}\n\n{cleaned.text}".strip() + "\n"
    sys.stdout.buffer.write(text.encode())
    sys.stdout.buffer.flush()
