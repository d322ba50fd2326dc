import pytest

from enrichment.cleaning.kinds import Kind
from enrichment.cleaning.markup.names import named


@pytest.mark.parametrize(
    ("tag", "attributes", "kind"),
    [
        ("div", ' class="related-posts"', Kind.PROMOTION), ("div", " id=comments", Kind.COMMENTS), ("nav", "", Kind.NAVIGATION),
        ("section", ' class="newsletterSignup"', Kind.SUBSCRIPTION), ("figcaption", "", Kind.CAPTION), ("div", ' role="navigation"', Kind.NAVIGATION),
        ("div", ' class="social-share-bar"', Kind.SOCIAL), ("div", " hidden", Kind.NAVIGATION), ("p", ' class="wp-caption-text"', Kind.CAPTION),
        ("div", ' style="display: none"', Kind.NAVIGATION), ("div", ' class="ad-slot"', Kind.ADVERTISEMENT), ("div", ' id="cookie_banner"', Kind.LEGAL),
    ],
)  # fmt: skip
def test_names_give_kinds_away(tag: str, attributes: str, kind: Kind) -> None:
    hint, is_story = named(tag, attributes)
    assert hint is not None
    assert (hint[0], is_story) == (kind, False) or hint[0] is kind


@pytest.mark.parametrize(
    "attributes", [' class="article-body"', ' itemprop="articleBody"', " id=story-content", ' class="entryContent"']
)
def test_names_of_a_story(attributes: str) -> None:
    assert named("div", attributes) == (None, True)


def test_words_inside_words_say_nothing() -> None:
    assert named("div", ' class="shadow header-padding loaded readable"') == (None, False)
