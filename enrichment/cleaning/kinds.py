"""What a paragraph can be."""

from enum import StrEnum


class Kind(StrEnum):
    """The kinds of paragraph. Values are what records and readers see."""

    BODY = "body"
    HEADING = "heading"
    HEADLINE = "headline"
    CAPTION = "caption"
    BYLINE = "byline"
    DATE = "date"
    CREDIT = "credit"
    BIO = "author-note"
    CORRECTION = "correction"
    UPDATE = "update"
    AGENCY = "agency-note"
    PROMOTION = "cross-promotion"
    SUBSCRIPTION = "subscription"
    COMMENTS = "comments"
    SOCIAL = "social"
    LEGAL = "legal"
    NAVIGATION = "navigation"
    ADVERTISEMENT = "advertisement"
    DUPLICATE = "duplicate"


KEPT = frozenset({Kind.BODY, Kind.HEADING})
"""What stays in the running text. Headings are listed as well."""

LIFTED = frozenset(
    {Kind.HEADLINE, Kind.CAPTION, Kind.BYLINE, Kind.DATE, Kind.CREDIT, Kind.BIO, Kind.CORRECTION, Kind.UPDATE}
)
"""What leaves the running text for a field of its own."""
