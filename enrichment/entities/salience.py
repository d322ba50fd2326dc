"""How much a story is about each of its participants."""

from collections.abc import Sequence

from enrichment.entities.mentions import Found

HEADLINE = 3.0
LEAD = 2.0
LATER = 1.0
LEAD_LENGTH = 500


def lead_end(body: str) -> int:
    """Where the lead ends: with the first paragraph, after 500 code points at the latest."""
    end = body.find("\n\n")
    return min(LEAD_LENGTH, end if end >= 0 else len(body))


def weights(groups: Sequence[Sequence[Found]], body: str) -> list[float]:
    """The salience of each group of mentions, 0 to 1, to four places.

    A mention counts 3 in the headline, 2 in the lead, 1 later; a participant has the sum over its mentions, divided by
    the largest sum in the story. So the most prominent one has 1.
    """
    lead = lead_end(body)
    sums = [sum(_weight(mention, lead) for mention in mentions) for mentions in groups]
    largest = max(sums, default=1.0)
    return [round(total / largest, 4) for total in sums]


def _weight(mention: Found, lead: int) -> float:
    if mention.field == "headline":
        return HEADLINE
    return LEAD if mention.start < lead else LATER
