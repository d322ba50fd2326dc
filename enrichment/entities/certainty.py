"""How far a participant can be believed, from how far its mentions can."""

from collections.abc import Iterable

WITNESS = 0.25
"""What each further mention counts of the one before it. The recogniser errs alike on the mentions of one name: over
the 7,500 participants of the dev sets those with several mentions were right in 0.92 of cases where their best mention
had 0.88, and taking mentions for independent (1.0) is far too sure of them."""

MOST = 0.99
"""No number of mentions makes it certain."""


def certainty(confidences: Iterable[float]) -> float:
    """The confidence of a group of mentions, 0 to 0.99, to four places.

    One less the chance that all are wrong, where the mentions, surest first, count 1, 1/4, 1/16 and so on of an
    independent witness: 1 - (1-c1) * (1-c2)^(1/4) * (1-c3)^(1/16) ... One mention's is its own, of 0.99 at the most.
    """
    doubt, weight = 1.0, 1.0
    for confidence in sorted(confidences, reverse=True):
        doubt *= (1.0 - confidence) ** weight
        weight *= WITNESS
    return round(min(MOST, 1.0 - doubt), 4)
