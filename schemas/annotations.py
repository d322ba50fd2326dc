"""What enrichment adds to a story: mentions, entities, topics, and what was done to get them."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from schemas.base import Closed

Confidence = Annotated[float, Field(ge=0.0, le=1.0)]
"""0 to 1, rounded to four places before it is published: BLAS differs in the last bits from batch to batch."""

FieldName = Literal["headline", "body", "caption"]
"""Fields that annotations count in: headline and body of the item, and `caption`, which is all captions that cleaning
lifted out, joined by line ends (`"\n".join(enrichment.cleaning.structure.captions)`)."""

RawField = Literal["headline", "body"]

FIELDS: Mapping[FieldName, int] = {"headline": 0, "body": 1, "caption": 2}
"""The order of mentions and values in a story."""


class EntityType(StrEnum):
    """The ten types of named entity that the shipped pipeline knows."""

    PER = "PER"
    ORG = "ORG"
    GPE = "GPE"
    LOC = "LOC"
    FAC = "FAC"
    NORP = "NORP"
    EVENT = "EVENT"
    PROD = "PROD"
    WORK = "WORK"
    LAW = "LAW"


class Source(StrEnum):
    """Who made an annotation: a trained model or a written rule."""

    MODEL = "model"
    RULE = "rule"


class Mention(Closed):
    """One place where an entity is named.

    `start` and `end` count Unicode code points of the delivered field, end exclusive: `text_of_field[start:end] ==
    text`, always.
    """

    field: FieldName
    start: int = Field(ge=0)
    end: int = Field(gt=0)
    text: str
    confidence: Confidence


class Link(Closed):
    """An entity's place in an open list of known things.

    `id` is the identifier as that list has it: a Wikipedia article's title, a GeoNames number, an ISO 3166-1 alpha-2
    code. `uri` is the same as an address that identifies it.
    """

    scheme: Literal["wikipedia", "geonames", "iso3166"]
    id: str
    uri: str
    confidence: Confidence
    by: str


class Place(Closed):
    """Where a linked place lies: degrees (WGS 84, north and east positive) and the ISO 3166-1 alpha-2 code."""

    latitude: float = Field(ge=-90.0, le=90.0)
    longitude: float = Field(ge=-180.0, le=180.0)
    country: str = Field(pattern=r"^[A-Z]{2}$")


class Related(Closed):
    """What an entity points to without naming it: a nationality ("Chinese") to its country (China).

    `id` is the id that the entity has in a story that names it.
    """

    relation: Literal["country"]
    id: str
    name: str
    links: tuple[Link, ...] = ()


class Entity(Closed):
    """One participant of a story with all its mentions.

    `id` is `<type>:<name>` in lower case with hyphens, stable from story to story. `salience` is 0 to 1, where 1 is
    the story's most prominent entity. `by` names the component and version that found it. `links` is empty where we
    are not sure; `place` is there for linked places whose position is known.
    """

    id: str
    type: EntityType
    name: str
    salience: Confidence
    confidence: Confidence
    source: Source
    by: str
    mentions: tuple[Mention, ...]
    links: tuple[Link, ...] = ()
    place: Place | None = None
    related: tuple[Related, ...] = ()


class ValueType(StrEnum):
    """What a written value measures."""

    DATE = "DATE"
    MONEY = "MONEY"
    PERCENT = "PERCENT"
    QUANTITY = "QUANTITY"


class Value(Closed):
    """One date, sum of money, percentage or measure as written, and what it comes to.

    `start` and `end` are as in a mention. `value` is ISO 8601 for a date (`2024-05-16`, `2024-05`, `2024-W20`, `2024`,
    or an interval `2024-05-16/2024-05-18`), else a plain decimal number (`1200000`, `3.5`). `unit` is an ISO 4217 code
    for money, `%` for a percentage, a unit's symbol for a quantity, and `None` for a date.
    """

    type: ValueType
    field: FieldName
    start: int = Field(ge=0)
    end: int = Field(gt=0)
    text: str
    value: str
    unit: str | None = None
    confidence: Confidence
    source: Source
    by: str


class Topic(Closed):
    """One IPTC Media Topic of a story.

    `inferred` is true for an ancestor that was added because its descendant was predicted; its confidence is then the
    descendant's. `by` names the component and version.
    """

    code: str = Field(pattern=r"^medtop:\d{8}$")
    name: str
    level: int = Field(ge=1, le=6)
    confidence: Confidence
    inferred: bool
    source: Source
    by: str


class Language(Closed):
    """The language that the story was handled as: a two-letter code, or `und` when the text is too short to tell."""

    code: str
    confidence: Confidence
    by: str


class Change(Closed):
    """One place that cleaning changed, or doubts.

    `start` and `end` count code points of the raw headline or body (of the page's source where the story came as
    HTML), end exclusive; both are one where something was put in. `kind` says what was wrong, `rule` how it was seen.
    """

    field: RawField = "body"
    kind: str
    rule: str
    start: int = Field(ge=0)
    end: int = Field(ge=0)
    confidence: Confidence


class Dateline(Closed):
    """Where and when a story was filed and by whom, as written, "" where it does not say. `text` is all of it."""

    text: str = ""
    place: str = ""
    agency: str = ""
    date: str = ""


class Credit(Closed):
    """Who else worked on a story: the line as written, and the names in it."""

    text: str
    names: tuple[str, ...] = ()


class Structure(Closed):
    """What was lifted out of a story, in its order. Dateline and headings stand in the text as well."""

    subhead: str = ""
    byline: str = ""
    dateline: Dateline | None = None
    published: str = ""
    credits: tuple[Credit, ...] = ()
    captions: tuple[str, ...] = ()
    headings: tuple[str, ...] = ()
    corrections: tuple[str, ...] = ()
    updates: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


class Quality(Closed):
    """How dirty the raw text was: share of its characters kept, glued words, mojibake, share of characters
    that are capitals, blanks aside, paragraphs that were there twice.
    """

    kept: float = Field(ge=0.0, le=1.0)
    glue: int = Field(ge=0)
    mojibake: int = Field(ge=0)
    capitals: float = Field(ge=0.0, le=1.0)
    duplicates: int = Field(ge=0)


class Cleaning(Closed):
    """What cleaning did. Lengths are code points of the body (or page) before and after.

    A doubt is a paragraph that stayed though a rule spoke against it. Of removals, repairs and doubts the first 500
    each are listed; `unlisted` counts the others.
    """

    raw_length: int = Field(ge=0)
    clean_length: int = Field(ge=0)
    removals: tuple[Change, ...] = ()
    repairs: tuple[Change, ...] = ()
    doubts: tuple[Change, ...] = ()
    unlisted: int = Field(default=0, ge=0)
    structure: Structure = Structure()
    quality: Quality | None = None
    by: str


class Provenance(Closed):
    """Where an enriched event comes from: which raw event, received when, handled by which release."""

    topic: str
    partition: int
    offset: int
    item: int
    pipeline: str
    copydesk: str


class Enrichment(Closed):
    """All that was added to one story.

    `skipped` says in a sentence why entities and topics were not looked for; it is `None` when they were.
    """

    skipped: str | None = None
    cleaning: Cleaning
    language: Language
    entities: tuple[Entity, ...] = ()
    values: tuple[Value, ...] = ()
    topics: tuple[Topic, ...] = ()
    provenance: Provenance
