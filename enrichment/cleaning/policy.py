"""What cleaning may change beyond what is plainly wrong."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from enrichment.cleaning.edits import Edit

_STRAIGHT = {"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "‚": "'", "–": "-", "—": "--"}
_QUOTES = re.compile("[“”„‘’‚]")
_DASHES = re.compile("[–—]")
_DOUBLED = re.compile(r"(?<!`)``(?!`)([^`'\n]{1,400}?)''(?!')")


@dataclass(frozen=True, slots=True)
class Policy:
    """How quotation marks and dashes come out: as the copy has them, or plain (" ' - --) for systems that want ASCII.

    Typewriter quotation marks (``like this'') become “typographic” ones in copy that is kept.
    """

    quotes: Literal["keep", "plain"] = "keep"
    dashes: Literal["keep", "plain"] = "keep"

    def edits(self, text: str) -> Iterable[Edit]:
        """What has to change in the text."""
        if self.quotes == "keep":
            for found in _DOUBLED.finditer(text) if "``" in text else ():
                yield Edit(found.start(), found.start() + 2, "“", "character", "typewriter-quotes")
                yield Edit(found.end() - 2, found.end(), "”", "character", "typewriter-quotes")
        else:
            yield from _plain(_QUOTES, text)
        if self.dashes == "plain":
            yield from _plain(_DASHES, text)


def _plain(pattern: re.Pattern[str], text: str) -> Iterable[Edit]:
    for found in pattern.finditer(text):
        yield Edit(found.start(), found.end(), _STRAIGHT[found[0]], "character", "plain-marks")


KEEP = Policy()
