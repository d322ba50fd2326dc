"""What comes out of cleaning."""

from dataclasses import dataclass, field

from enrichment.cleaning.alignment import Alignment
from enrichment.cleaning.edits import Edit
from enrichment.cleaning.quality import Quality


@dataclass(frozen=True, slots=True)
class Place:
    """A story's dateline: place, agency and date as written, "" where missing."""

    place: str = ""
    agency: str = ""
    date: str = ""


@dataclass(frozen=True, slots=True)
class Credit:
    """Who else worked on a story: the line, and the names in it."""

    text: str
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Structure:
    """What was lifted out of a story, in its order. Headings and the dateline stand in the text as well."""

    subhead: str = ""
    byline: str = ""
    dateline: Place | None = None
    published: str = ""
    credits: tuple[Credit, ...] = ()
    captions: tuple[str, ...] = ()
    headings: tuple[str, ...] = ()
    corrections: tuple[str, ...] = ()
    updates: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A clean story. `alignment` leads each place of `text` to its place in the raw body (or the page's source).

    Removals, repairs and doubts are edits in offsets of the raw body; a doubt names a paragraph that stayed though a
    rule spoke against it. Changes to the headline count in the raw headline.
    """

    headline: str
    text: str
    structure: Structure
    removals: tuple[Edit, ...]
    repairs: tuple[Edit, ...]
    doubts: tuple[Edit, ...]
    headline_repairs: tuple[Edit, ...]
    alignment: Alignment
    quality: Quality
    language: str = ""
    url: str = ""
    by: str = field(default="")
