import pytest

from enrichment.cleaning.kinds import Kind
from enrichment.cleaning.paragraphs.cues import Cue, Cues

SHARE = Cue("share", Kind.SOCIAL, r"share\b")
MORE = Cue("read_more", Kind.PROMOTION, r"read more\b", 0.8, 12)
READ = Cue("read", Kind.NAVIGATION, r"read\b")
CUES = Cues((SHARE, MORE, READ))


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Share this", SHARE),
        ("READ MORE: the pier", MORE),
        ("Read on", READ),
        ("A share", None),
        ("Shared", None),
        ("", None),
    ],
)
def test_the_opening_counts(text: str, cue: Cue | None) -> None:
    assert CUES.at_start(text) == cue


@pytest.mark.parametrize(
    ("text", "cue"), [("You may share it and read more", SHARE), ("Please read more", MORE), ("A shared boat", None)]
)
def test_anywhere_the_first_in_the_text_counts(text: str, cue: Cue | None) -> None:
    assert CUES.inside(text) == cue


def test_of_two_cues_the_one_given_first_counts() -> None:
    assert Cues((READ, MORE)).at_start("Read more") == READ


def test_every_cue_needs_what_stands_before_and_after() -> None:
    boxed = Cues((SHARE, READ), before=r"\[", after=r"\]")
    assert boxed.at_start("[share]") == SHARE
    assert boxed.inside("You may [read] it") == READ
    assert boxed.at_start("share") is None


def test_cues_are_found_by_name() -> None:
    assert CUES.by_name["read_more"] is MORE


def test_a_cue_is_rather_sure_of_short_paragraphs() -> None:
    assert (SHARE.confidence, SHARE.longest) == (0.9, 45)
