"""What a nationality points to: its country."""

from collections.abc import Collection, Iterable

from enrichment.entities.countries import Country, Nationality, nationalities
from schemas.annotations import EntityType, Related
from schemas.identity import entity_id


def related(kind: EntityType, texts: Iterable[str], named: Collection[str]) -> tuple[Related, ...]:
    """The countries of a nationality by the texts of its mentions, in the order of the texts; none for other types.

    `named` are the ids of the story's own entities. A word for the people of two countries (Congolese, Dominican) is
    taken for the country that the story names; where it names neither or both, there is none. The ids are those of the
    countries' entities in any story, for these are always called by the table's name.
    """
    if kind is not EntityType.NORP:
        return ()
    meant = (_meant(each, named) for text in texts for each in nationalities(text))
    names = dict.fromkeys(country.name for country in meant if country)
    return tuple(Related(relation="country", id=_id(name), name=name) for name in names)


def _meant(nationality: Nationality, named: Collection[str]) -> Country | None:
    countries = nationality.countries
    if len(countries) > 1:
        countries = tuple(country for country in countries if _id(country.name) in named)
    return countries[0] if len(countries) == 1 else None


def _id(name: str) -> str:
    return entity_id(EntityType.GPE, name)
