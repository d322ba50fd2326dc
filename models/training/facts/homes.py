"""Which country a title says it belongs to: "United States Senate", "Labour Party (UK)", "Parliament of Samoa"."""

import re
from collections.abc import Iterable, Mapping

from enrichment.linking.spelling import key, qualified
from models.training.facts import countries
from models.training.facts.gazetteer import Gazetteer

PARTS_OF = {"England": "GB", "Scotland": "GB", "Wales": "GB", "Northern Ireland": "GB", "U.S. state": "US"}
"""What qualifiers name besides countries and the states of the U.S."""
_OF = re.compile(r" of (?:the )?(?P<country>.+)$")
_STATES = re.compile(r"^United States .")


def homes(titles: Iterable[str], gazetteer: Gazetteer) -> dict[str, str]:
    """The titles that name their country, each with its code. A country's own title is not among them."""
    codes = {name: spot.country for spot in gazetteer.nations for name in countries.names(spot.country, spot.name)}
    codes |= {key(name): code for name, code in PARTS_OF.items()}
    codes |= {key(spot.name): "US" for spot in gazetteer.states if key(spot.name) not in countries.SHARED}
    found = {title: _home(title, codes) for title in titles if key(title) not in codes}
    return {title: code for title, code in found.items() if code}


def _home(title: str, codes: Mapping[str, str]) -> str:
    bare, qualifier = qualified(title)
    if qualifier:
        return codes.get(key(qualifier), "")
    if _STATES.match(title):
        return "US"
    of = _OF.search(bare)
    return codes.get(key(of["country"]), "") if of else ""
