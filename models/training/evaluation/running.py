"""A corpus's words as running text, with the place of each word in it."""

from collections.abc import Sequence

GLUED = frozenset(("n't", "n’t", "..."))
"""What joins the word before it, beside the marks and whatever begins with an apostrophe."""
CLOSING, OPENING = frozenset(",.;:?!)]}%”…"), frozenset("([{“‘£$€¥#")
JOINING = frozenset("-/")
"""What joins the words on both sides where both have a letter or digit there."""
PAIRED = frozenset("\"'")
"""Marks that open and close alike: odd ones open, even ones close."""
APOSTROPHES = ("'", "’")


def joined(words: Sequence[str]) -> tuple[str, list[int]]:
    """The words as a writer would set them, and where in that text, in code points, each one starts.

    A blank stands between two words, but not before a closing mark, "n't" or what begins with an apostrophe ("'s"), nor
    after an opening mark or a currency's sign, nor around a hyphen or stroke between letters or digits. Straight
    quotation marks open and close by turns; an apostrophe alone after an s, where none is open, is a possessive.
    """
    text, starts = "", []
    blank, open_ = False, set[str]()
    for place, word in enumerate(words):
        before, after = _sides(words, place, open_)
        if text and blank and before:
            text += " "
        starts.append(len(text))
        text, blank = text + word, after
    return text, starts


def _sides(words: Sequence[str], place: int, open_: set[str]) -> tuple[bool, bool]:
    """Whether a blank may stand before the word and after it."""
    word = words[place]
    if word in PAIRED:
        return _quote(words, place, open_)
    if word in JOINING and 0 < place < len(words) - 1:
        spaced = not (words[place - 1][-1].isalnum() and words[place + 1][0].isalnum())
        return spaced, spaced
    if word in CLOSING or word in GLUED or word.startswith(APOSTROPHES):
        return False, True
    return True, word not in OPENING


def _quote(words: Sequence[str], place: int, open_: set[str]) -> tuple[bool, bool]:
    word = words[place]
    if word in open_:
        open_.discard(word)
        return False, True
    if word == "'" and place and words[place - 1][-1:] in ("s", "S"):
        return False, True
    open_.add(word)
    return True, False
