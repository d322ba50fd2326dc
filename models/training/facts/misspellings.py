"""Titles that are another title misspelt: "Anthony Blinken" leads on to "Antony Blinken"."""

from collections import defaultdict

from models.training.facts.aliases import Uses

LONG = 6
"""Letters of the words that differ: "Wang Li" and "Wang Yi" are two people."""
SELDOM = 2
OFTEN = 10
"""Uses that the misspelt title has at most, and the right one at least."""


def misspellings(counts: Uses) -> dict[str, str]:
    """Titles linked seldom, each with the only title linked often that differs by one letter of its first word.

    Both have two words or more, and the rest of the words is the same.
    """
    by_rest: dict[str, list[str]] = defaultdict(list)
    for title in sorted(counts):
        first, _, rest = title.partition(" ")
        if rest and len(first) >= LONG:
            by_rest[rest].append(title)
    found = {}
    for titles in by_rest.values():
        for title in titles:
            likely = [other for other in titles if counts[other].total() >= OFTEN and _near(title, other)]
            if counts[title].total() <= SELDOM and len(likely) == 1:
                found[title] = likely[0]
    return found


def _near(one: str, other: str) -> bool:
    """Whether one letter less, more or another makes the one title the other."""
    short, long = sorted((one, other), key=len)
    if len(long) - len(short) > 1 or short == long:
        return False
    same = next((at for at, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    return short[same + (len(short) == len(long)) :] == long[same + 1 :]
