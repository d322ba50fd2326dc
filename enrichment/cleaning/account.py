"""A story cleaned for publishing: its texts, and the account of what was done as it travels."""

from collections.abc import Iterable
from itertools import islice
from typing import NamedTuple

from enrichment.cleaning import encoding, page, plain
from enrichment.cleaning.edits import Edit
from enrichment.cleaning.result import Cleaned
from enrichment.cleaning.rules import rest
from enrichment.cleaning.working import Working
from schemas.annotations import Change, Cleaning, RawField

AS_IS = "copydesk-as-is-2"

LISTED = 500
"""Changes of each sort that are listed. A text with a change in every second letter would grow fiftyfold."""


class Clean(NamedTuple):
    """A clean story. `language` is the BCP 47 tag that a page gives itself, "" where it gives none."""

    headline: str
    text: str
    account: Cleaning
    language: str = ""


def story(headline: str, body: str, html: str = "") -> Clean:
    """The clean headline and text of a body, or of a page where there is one."""
    cleaned = page.clean(html, headline) if html else plain.clean(headline, body)
    return Clean(cleaned.headline, cleaned.text, account(cleaned, len(html or body)), cleaned.language)


def as_is(headline: str, body: str, html: str = "") -> Clean:
    """Headline and body as given, of the same length: only lone surrogates, which no JSON can carry, are replaced.

    A page has no text as given: of it comes what `story` makes.
    """
    if html:
        return story(headline, body, html)
    carried = Working(headline), Working(body)
    for working in carried:
        rest(working, (encoding.lone_surrogates,))
    title, text = carried
    repairs = [*_changes(title.done, "headline"), *_changes(text.done)]
    account = Cleaning(
        raw_length=len(body),
        clean_length=len(text.text),
        repairs=tuple(repairs[:LISTED]),
        unlisted=max(0, len(repairs) - LISTED),
        by=AS_IS,
    )
    return Clean(title.text, text.text, account)


def account(cleaned: Cleaned, raw_length: int) -> Cleaning:
    """What was done, for the enriched event."""
    edits = (cleaned.removals, (*cleaned.headline_repairs, *cleaned.repairs), cleaned.doubts)
    repairs = [*_changes(cleaned.headline_repairs, "headline"), *_changes(cleaned.repairs)]
    return Cleaning(
        raw_length=raw_length,
        clean_length=len(cleaned.text),
        removals=tuple(_changes(cleaned.removals)),
        repairs=tuple(repairs[:LISTED]),
        doubts=tuple(_changes(cleaned.doubts)),
        unlisted=sum(max(0, len(listed) - LISTED) for listed in edits),
        structure=cleaned.structure,
        quality=cleaned.quality,
        by=cleaned.by,
    )


def _changes(edits: Iterable[Edit], field: RawField = "body") -> Iterable[Change]:
    for edit in islice(edits, LISTED):
        yield Change(
            field=field, kind=edit.kind, rule=edit.rule, start=edit.start, end=edit.end, confidence=edit.confidence
        )
