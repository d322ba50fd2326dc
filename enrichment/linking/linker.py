"""A story's entities linked to Wikipedia, GeoNames and ISO 3166, as far as prior and context agree."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from enrichment.linking import facts as tables
from enrichment.linking.facts import Facts
from enrichment.linking.links import Signed
from enrichment.linking.search import Found, Search
from enrichment.linking.spelling import key
from schemas.annotations import Entity, Related


@dataclass(frozen=True, slots=True)
class Linker:
    """The facts tables and how they are put to use. Nothing changes in use; safe to share."""

    facts: Facts

    @classmethod
    def load(cls, folder: Path | None = None) -> "Linker":
        """A linker on the tables of `folder`, or on those that ship. Raises `ConfigurationError`."""
        return cls(tables.load(folder))

    @property
    def by(self) -> str:
        """How links are signed: `copydesk-facts-0.1.0`."""
        return f"copydesk-facts-{self.facts.version}"

    def link(self, entities: Sequence[Entity], text: str) -> tuple[Entity, ...]:
        """The same entities in the same order, with links, places, and the links of related countries.

        `text` is the copy that the entities were found in: it tells "Paris, Texas" from Paris. Names that may mean
        several things in this story stay without a link, and so do persons known by one word.
        """
        found = Search(self.facts, entities, text).run()
        signed = Signed(self.facts, self.by)
        return tuple(self._linked(entity, found.get(number), signed) for number, entity in enumerate(entities))

    def _linked(self, entity: Entity, found: Found | None, signed: Signed) -> Entity:
        changes: dict[str, object] = {}
        if found is not None:
            changes = {"links": signed.links(found), "place": signed.place(found)}
        if entity.related:
            changes["related"] = tuple(self._related(related, signed) for related in entity.related)
        return entity.model_copy(update=changes)

    def _related(self, related: Related, signed: Signed) -> Related:
        country = self.facts.countries.get(key(related.name))
        if country is None:
            return related
        return related.model_copy(update={"links": signed.links(Found.region(*country))})
