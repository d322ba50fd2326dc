"""Which titles are areas with towns in them, by how copy writes them."""

import re
from collections import Counter
from collections.abc import Iterable

from models.training.facts.blurbs import Blurb

SHARE = 0.4
"""Share of a title's uses that must be written as an area's: "Kyiv region" does not make the city one."""
_AFTER = re.compile(r"\s+(?:province|oblast|region|state|governorate|district|county|prefecture|department)\b", re.I)
_BEFORE = re.compile(r"(?:[A-Z][\w'’-]*, |\b(?:province|state|region|governorate|department|island) of )$")


def areas(blurbs: Iterable[Blurb]) -> set[str]:
    """The titles that mostly stand behind a town's comma, or beside a word such as province."""
    total: Counter[str] = Counter()
    as_area: Counter[str] = Counter()
    for blurb in blurbs:
        for start, end, title in blurb.links:
            total[title] += 1
            around = _AFTER.match(blurb.text, end), _BEFORE.search(blurb.text, 0, start)
            as_area[title] += any(around)
    return {title for title, count in total.items() if as_area[title] >= SHARE * count}
