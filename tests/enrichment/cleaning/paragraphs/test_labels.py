import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from enrichment.cleaning.paragraphs import labels
from enrichment.cleaning.paragraphs.cues import Cue, Cues

GROUPS = (labels.LEGAL, labels.NAVIGATION, labels.ADVERTISEMENT, labels.NOTES, labels.CREDITS, labels.BYLINES)

OPENED = [
    (labels.LEGAL, "© 2024 Norse News", "copyright"), (labels.LEGAL, "All rights reserved", "copyright"),
    (labels.LEGAL, "This material may not be published", "may_not_be_published"), (labels.LEGAL, "We use cookies here", "cookies"),
    (labels.LEGAL, "Privacy | Terms of use | Contact us", "policies"), (labels.LEGAL, "Disclaimer: none", "disclaimer"),
    (labels.LEGAL, "This article was first published in May", "originally_published"),
    (labels.NAVIGATION, "Skip to content", "skip"), (labels.NAVIGATION, "Back to top", "skip"), (labels.NAVIGATION, "Menu", "menu_word"),
    (labels.NAVIGATION, "Weather", "section_word"), (labels.NAVIGATION, "Home > Islands > Kelby", "trail"),
    (labels.NAVIGATION, "Tags: boats, piers", "tags"), (labels.NAVIGATION, "#Kelby #boats", "tags"),
    (labels.NAVIGATION, "This video cannot be played", "player"), (labels.NAVIGATION, "Image 3 of 12", "gallery"),
    (labels.NAVIGATION, "Page not found", "javascript"), (labels.NAVIGATION, "4 min read", "read_time"),
    (labels.ADVERTISEMENT, "Advertisement", "advertisement"), (labels.ADVERTISEMENT, "Werbung", "advertisement"),
    (labels.ADVERTISEMENT, "Advertisement Story continues below the picture of the old pier in Kelby", "advert_before"),
    (labels.NOTES, "Correction: the pier is old", "correction"), (labels.NOTES, "Updated at 10:40", "update"),
    (labels.NOTES, "-ENDS-", "ends"), (labels.NOTES, "For immediate release", "agency_note"),
    (labels.CREDITS, "(Reporting by Ann Lee)", "reporting_by"), (labels.CREDITS, "Bo Ek contributed to this report", "contributed"),
    (labels.CREDITS, "(With inputs from agencies)", "with_files"), (labels.CREDITS, "Source: Harbour office", "source"),
    (labels.CREDITS, "Photo: Rosa Ferri", "photo_credit"),
    (labels.BYLINES, "By Jane Doe", "by_name"), (labels.BYLINES, "Von Karin Weiß", "by_name"),
    (labels.BYLINES, "Posted by Jane Doe", "written_by"), (labels.BYLINES, "Published: March 4, 2024", "date_line"),
    (labels.BYLINES, "2 hours ago", "ago"),
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
        "Kelby has one pier, two shops and a school.",
        "Die Fähre legt jeden Morgen um acht Uhr in Kelby an.",
        "Le maire a promis un second bateau avant l’été.",
        "Home is where the boat lies, she said.",
        "Photographs of the storm hang in the post office.",
    ],
)
def test_sentences_of_the_story(group: tuple[Cue, ...], text: str) -> None:
    assert Cues(group).at_start(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "March 4, 2024", "4 March 2024", "Mon, 4 March 2024", "4th of March 2024", "March 4", "2024-03-04", "2024-03-04T10:00:00Z",
        "04/03/2024", "4.3.24", "March 4, 2024 at 10:22 PM EDT", "4 March 2024, 10:22", "Sept. 4, 2024",
    ],
)  # fmt: skip
def test_dates(text: str) -> None:
    assert re.fullmatch(labels.DATE, text, re.IGNORECASE)


@pytest.mark.parametrize("text", ["March", "2024", "10:22", "4 pm", "the 4th", "12/2024"])
def test_no_dates(text: str) -> None:
    assert re.fullmatch(labels.DATE, text, re.IGNORECASE) is None


@settings(deadline=None)
@given(st.dates(min_value=date(1000, 1, 1)), st.sampled_from(["%d %B %Y", "%B %d, %Y", "%a %d %b %Y", "%d/%m/%Y"]))
def test_every_day_is_a_date(day: date, form: str) -> None:
    assert re.fullmatch(labels.DATE, day.strftime(form), re.IGNORECASE)
