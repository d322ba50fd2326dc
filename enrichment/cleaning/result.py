"""What comes out of cleaning."""

from dataclasses import dataclass

from enrichment.cleaning.alignment import Alignment
from enrichment.cleaning.edits import Edit
from schemas.annotations import Quality, Structure


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A clean story. `alignment` leads each place of `text` to its place in the raw body (or the page's source).

    Removals, repairs and doubts are edits in offsets of the raw body; a doubt names a paragraph that stayed though a
    rule spoke against it. Changes to the headline count in the raw headline. `language` and `url` are what a page says
    about itself.
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
    by: str
    language: str = ""
    url: str = ""
