"""Texts and rules for the tests of cleaning."""

from collections.abc import Callable, Iterable
from pathlib import Path

from hypothesis import strategies as st

from enrichment.cleaning.edits import Edit, apply, sound

SHARED = Path(__file__).parents[4] / "shared"
SEED = SHARED / "samples" / "000_e65251e9d6267151.txt"

PIECES = [
    "Chinaâ€™s", "SÃ£o", "Ã", "â€", "\x80", "\x93", "\x85", "\r", "\n", "\n\n", "\r\n", "\u2028", " ", "\xa0", "\t", "\u200b",
    "\u200d", "\xad", "e\u0301", "\u0301", "a", "The", "\ud83d", "\ude00", "\u200e", "ש", "\ufeff", "\x00", "\u212b", "thereA",
    "UkraineRussia", "war.The", "said", "the", "of", "Leave a Reply", "See also", "READ MORE: one", "Advertisement", "Share",
    "12 comments", "By Jane Doe", "ENDS", "(Reporting by Ann Lee)", "Photo: AP", "Related articles", "•", ".", ",", "”", "“", ":",
    "The minister said on Tuesday that nothing had been decided and that the talks would go on for a week.", "in2019",
    "``so''", "Home", "News", "Menu", " , ", "http://a.example/B.Html",
]  # fmt: skip
anything = st.one_of(st.text(st.characters(exclude_categories=())), st.lists(st.sampled_from(PIECES)).map("".join))
copy = st.one_of(anything, st.lists(st.sampled_from(PIECES), max_size=40).map("\n".join))


def done(rule: Callable[[str], Iterable[Edit]], text: str) -> tuple[str, int]:
    """The text after a rule, and how many edits that took."""
    edits = sound(rule(text))
    return apply(text, edits)[0], len(edits)
