import pytest

from enrichment.cleaning.headline import find

BODY = "The minister said on Tuesday that nothing had been decided and that the talks would go on for a week.\n\n" * 3


@pytest.mark.parametrize(
    ("top", "headline"),
    [
        ("Talks to go on, minister says\n\n", "Talks to go on, minister says"),
        ("Talks to go on\nBy Jane Doe\n\n", "Talks to go on"),
        ("Home > News > World\n\nTalks to go on for a week\n\nShare on Facebook\n\n", "Talks to go on for a week"),
        ("", ""),
        ("KELBY, March 3 (Norse News) - The talks are to go on.\n\n", ""),
        ("Advertisement\n\n", ""),
    ],
)
def test_the_headline_is_the_line_before_the_story(top: str, headline: str) -> None:
    assert find(top + BODY) == headline


def test_a_page_has_its_headline_near_the_story() -> None:
    menu = "\n".join(
        [
            "Skip to content",
            "Menu",
            "Search",
            "Set your town so that we can show you the weather there",
            *"ABCDEFGHIJKLMNOP",
        ]
    )
    assert find(f"{menu}\nTalks to go on for a week\nShare\n{BODY}") == "Talks to go on for a week"


def test_a_text_without_prose_has_none() -> None:
    assert find("One\n\nTwo\n\nThree") == ""
