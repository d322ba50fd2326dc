"""Links as they are published."""

from dataclasses import dataclass
from urllib.parse import quote

from enrichment.linking.facts import Facts
from enrichment.linking.search import Found
from schemas.annotations import Link, Place

UNASSIGNED = frozenset(("XK",))
"""Codes that GeoNames uses and ISO 3166 has not assigned (Kosovo): a place's country, but no ISO link."""


@dataclass(frozen=True, slots=True)
class Signed:
    """Makes links of what was found, signed by the tables' version."""

    facts: Facts
    by: str

    def links(self, found: Found) -> tuple[Link, ...]:
        """The article, the place and, for a country, its code, as far as they are known."""
        made = []
        if found.title is not None:
            made.append(wikipedia(self.facts.titles[found.title], found.confidence, self.by))
        if found.place is not None:
            made.append(geonames(self.facts.spots.id[found.place], found.confidence, self.by))
            if self.facts.is_country(found.place):
                made += iso3166(self.facts.country_code(found.place), found.confidence, self.by)
        return tuple(made)

    def place(self, found: Found) -> Place | None:
        """Where a linked city lies; countries and states are without a position."""
        return None if found.place is None else self.facts.position(found.place)


def wikipedia(title: str, confidence: float, by: str) -> Link:
    """An article of the English Wikipedia; its uri has underscores for blanks, and what a path may not hold escaped."""
    path = quote(title.replace(" ", "_"), safe="/:,;@!$&'()*+=~-._")
    return _link("wikipedia", title, f"https://en.wikipedia.org/wiki/{path}", confidence, by)


def geonames(number: int, confidence: float, by: str) -> Link:
    """A place of GeoNames by its number."""
    return _link("geonames", str(number), f"https://sws.geonames.org/{number}/", confidence, by)


def iso3166(code: str, confidence: float, by: str) -> tuple[Link, ...]:
    """A country's alpha-2 code, none for an unassigned one. The uri is the code's page on ISO's browsing platform."""
    if code in UNASSIGNED:
        return ()
    return (_link("iso3166", code, f"https://www.iso.org/obp/ui/#iso:code:3166:{code}", confidence, by),)


def _link(scheme: str, id_: str, uri: str, confidence: float, by: str) -> Link:
    return Link.model_validate({"scheme": scheme, "id": id_, "uri": uri, "confidence": round(confidence, 4), "by": by})
