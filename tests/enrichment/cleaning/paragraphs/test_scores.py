import re
import time

import pytest

from enrichment.cleaning.kinds import Kind
from enrichment.cleaning.paragraphs.paragraph import Paragraph
from enrichment.cleaning.paragraphs.scores import OPENINGS, judge


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("See also  Scientists warn of a disease", Kind.PROMOTION), ("READ MORE: Why the bus is late", Kind.PROMOTION),
        ("Most read", Kind.PROMOTION), ("Lesen Sie auch: Die Fähre", Kind.PROMOTION), ("Story continues below", Kind.PROMOTION),
        ("Sign up for our newsletter", Kind.SUBSCRIPTION), ("Enter your email address", Kind.SUBSCRIPTION),
        ("Leave a Reply", Kind.COMMENTS), ("12 comments", Kind.COMMENTS), ("Comments are closed.", Kind.COMMENTS),
        ("Share on Facebook", Kind.SOCIAL), ("Facebook Twitter Email", Kind.SOCIAL), ("342 shares", Kind.SOCIAL),
        ("© 2024 Example Media", Kind.LEGAL), ("We use cookies to improve your visit.", Kind.LEGAL),
        ("Home > News > World", Kind.NAVIGATION), ("Skip to main content", Kind.NAVIGATION), ("Tags: boats, islands", Kind.NAVIGATION),
        ("Advertisement", Kind.ADVERTISEMENT), ("By Jane Doe and John Smith, Norse News", Kind.BYLINE),
        ("March 20, 2023 10:22 PM EDT", Kind.DATE), ("5 hours ago", Kind.DATE), ("4 min read", Kind.DATE),
        ("(Reporting by Ann Lee; Editing by Bo Ek)", Kind.CREDIT), ("Ann Lee in Kelby contributed to this report.", Kind.CREDIT),
        ("Photo: Getty Images", Kind.CAPTION), ("A boat lies off Kelby. (AP Photo/Rosa Ferri)", Kind.CAPTION),
        ("Ann Lee waves from a boat in Kelby, March 4, 2024.", Kind.CAPTION),
        ("Correction: An earlier version gave the wrong year.", Kind.CORRECTION), ("-30-", Kind.AGENCY), ("***", Kind.NAVIGATION),
    ],
)  # fmt: skip
def test_what_is_no_body(text: str, kind: Kind) -> None:
    verdict = judge(Paragraph(0, text))
    assert (verdict.kind, verdict.goes) == (kind, True)


@pytest.mark.parametrize(
    "text",
    [
        "The minister said on Tuesday that nothing had been decided.",
        "By the time he arrived the house was empty.",
        "More than 200 people died in the storm.",
        "Follow the river for two miles.",
        "Read by a tired actor, the letter sounded shorter than it was.",
        "Updates to the law are due in May, she said.",
        "‘Strategic Selection’",
        "Share prices fell by a third on Monday.",
        "Comment is free, but facts are sacred, he wrote.",
        "Home prices rose again in March, the bank said.",
    ],
)
def test_what_is_body(text: str) -> None:
    assert not judge(Paragraph(0, text)).goes


def test_below_the_threshold_it_stays_and_is_told() -> None:
    verdict = judge(Paragraph(0, "Politics"))
    assert verdict.kind is Kind.NAVIGATION
    assert not verdict.goes


def test_hints_of_markup_count() -> None:
    assert judge(Paragraph(0, "A boat lies off Kelby.", hints={Kind.CAPTION: 0.97})).kind is Kind.CAPTION


@pytest.mark.parametrize(
    "word", ["privacy", "on", "share", "facebook", "updated", "By Aaa", "home >", "and", "a|", "photo", "comments"]
)
def test_no_text_keeps_a_pattern_busy(word: str) -> None:
    start = time.process_time()
    OPENINGS.at_start((word + " ") * 40 + "!")
    assert time.process_time() - start < 60, "a pattern tries every way to match"


def test_names_of_rules_are_words() -> None:
    assert all(re.fullmatch(r"[a-z_]+", name) for name in OPENINGS.by_name)
