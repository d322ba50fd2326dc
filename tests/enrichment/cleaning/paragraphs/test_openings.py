from itertools import chain

import pytest

from enrichment.cleaning.paragraphs import labels, openings
from enrichment.cleaning.paragraphs.cues import Cue, Cues

GROUPS = (openings.PROMOTION, openings.SUBSCRIPTION, openings.COMMENTS, openings.SOCIAL)

OPENED = [
    (openings.PROMOTION, "See also: the pier", "see_also"), (openings.PROMOTION, "Read more: Why the boat is late", "read_more"),
    (openings.PROMOTION, "Find out more about the pier", "read_more_about"), (openings.PROMOTION, "Read the full text of the letter", "read_full"),
    (openings.PROMOTION, "Related stories", "related"), (openings.PROMOTION, "Don’t miss", "related_alone"),
    (openings.PROMOTION, "Weitere Artikel", "related_abroad"), (openings.PROMOTION, "More from Kelby", "more_from"),
    (openings.PROMOTION, "Most read", "most_read"), (openings.PROMOTION, "Story continues below", "continues"),
    (openings.PROMOTION, "Click here for the timetable", "click_here"), (openings.PROMOTION, "For more news, visit our site", "for_more"),
    (openings.PROMOTION, "Download our free app", "download"), (openings.PROMOTION, "Explore our topics", "follow_topics"),
    (openings.PROMOTION, "Next article", "previous_next"),
    (openings.SUBSCRIPTION, "Newsletter abonnieren", "subscribe_abroad"), (openings.SUBSCRIPTION, "Abonnez-vous", "subscribe_abroad"),
    (openings.SUBSCRIPTION, "Sign up today", "sign_up"), (openings.SUBSCRIPTION, "Subscribe", "subscribe"),
    (openings.SUBSCRIPTION, "Get our daily newsletter", "newsletter"), (openings.SUBSCRIPTION, "Newsletter", "newsletter_alone"),
    (openings.SUBSCRIPTION, "Enter your email", "email_box"), (openings.SUBSCRIPTION, "To continue reading, log in", "continue_reading"),
    (openings.SUBSCRIPTION, "Start your free trial", "access"), (openings.SUBSCRIPTION, "Log in", "log_in"),
    (openings.SUBSCRIPTION, "Support our journalism today", "support_us"), (openings.SUBSCRIPTION, "By signing up you agree", "agree"),
    (openings.SUBSCRIPTION, "Thank you for subscribing", "thanks"),
    (openings.COMMENTS, "12 Kommentare", "comments_abroad"), (openings.COMMENTS, "Leave a comment", "leave_reply"),
    (openings.COMMENTS, "Required fields are marked *", "email_unpublished"), (openings.COMMENTS, "12 comments", "comment_count"),
    (openings.COMMENTS, "Comments are closed", "comments_closed"), (openings.COMMENTS, "What do you think?", "first_to_comment"),
    (openings.COMMENTS, "Newest first", "disqus"),
    (openings.SOCIAL, "Share this story", "share"), (openings.SOCIAL, "Find us on Facebook", "share_on"),
    (openings.SOCIAL, "Follow Jane Doe on Twitter", "follow"), (openings.SOCIAL, "342 shares", "follow_alone"),
    (openings.SOCIAL, "Facebook Twitter Reddit", "networks"), (openings.SOCIAL, "Opens in new window", "click_to_share"),
]  # fmt: skip


@pytest.mark.parametrize(("group", "text", "name"), OPENED)
def test_openings(group: tuple[Cue, ...], text: str, name: str) -> None:
    cue = Cues(group).at_start(text)
    assert cue is not None
    assert cue.name == name


@pytest.mark.parametrize("group", GROUPS)
@pytest.mark.parametrize(
    "text",
    [
        "The harbour office said on Monday that nothing had been decided.",
        "See, the boat is late again, he said.",
        "Readers of the letter were few.",
        "Shares in the ferry line fell.",
        "Follow that boat!",
        "Die Fähre legt jeden Morgen um acht Uhr in Kelby an.",
        "El alcalde prometió un segundo barco antes del verano.",
    ],
)
def test_sentences_of_the_story(group: tuple[Cue, ...], text: str) -> None:
    assert Cues(group).at_start(text) is None


def test_every_rule_has_its_own_name() -> None:
    rest = (labels.LEGAL, labels.NAVIGATION, labels.ADVERTISEMENT, labels.NOTES, labels.CREDITS, labels.BYLINES)
    names = [cue.name for cue in chain(*GROUPS, *rest)]
    assert len(names) == len(set(names))


def test_confidence_is_a_share() -> None:
    assert all(0.5 <= cue.confidence < 1.0 and cue.longest > 0 for cue in chain(*GROUPS))
