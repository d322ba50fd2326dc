import pytest

from enrichment.entities.families import Family, Paragraphs
from enrichment.entities.mentions import Found
from schemas.annotations import EntityType, FieldName

ANN, BO = ("ann", "lee"), ("bo", "lee")


def at(body: str, text: str, nth: int = 0, field: FieldName = "body") -> Found:
    start = -1
    for _ in range(nth + 1):
        start = body.index(text, start + 1)
    return Found(EntityType.PER, field, start, start + len(text), text, 0.9)


def whose(body: str, *, field: FieldName = "body", headline: str = "") -> tuple[str, ...] | None:
    members = [(ANN, "Ann Lee"), (BO, "Bo Lee")]
    named = [(name, [at(body, text)] if text in body else []) for name, text in members]
    for name, text in members:
        if text in headline:
            next(found for known, found in named if known == name).append(at(headline, text, field="headline"))
    mention = at(body, "LEE") if field == "body" else Found(EntityType.PER, field, 0, 3, "Lee", 0.9)
    return Family(named, Paragraphs(body)).whose(mention)


@pytest.mark.parametrize(
    ("body", "person"), [("Ann Lee came. LEE sat.", ANN), ("Ann Lee came.\n\nBo Lee left. LEE sat.", None)]
)
def test_a_caption_means_the_only_one_of_the_story(body: str, person: tuple[str, str] | None) -> None:
    assert whose(body, field="caption") == person


@pytest.mark.parametrize(
    ("body", "person"),
    [
        ("Ann Lee came. LEE sat.\n\nBo Lee left.", ANN),
        ("Ann Lee met Bo Lee. LEE sat.", None),
        ("Ann Lee came.\n\nBo Lee left. LEE sat.", BO),
        ("Ann Lee came.\n\nBo Lee left.\n\nLEE sat.", None),
        ("LEE sat. Ann Lee came. Bo Lee left.", None),
    ],
)
def test_the_one_named_last_if_no_other_could_be_meant(body: str, person: tuple[str, str] | None) -> None:
    assert whose(body) == person


@pytest.mark.parametrize(
    ("body", "headline", "person"),
    [
        ("Ann Lee came.\n\nBo Lee left.", "", ANN),
        ("Ann Lee met Bo Lee.", "", None),
        ("They came.\n\nBo Lee met Ann Lee.", "", None),
        ("Ann Lee met Bo Lee.", "Lee and Bo Lee", BO),
    ],
)
def test_the_headline_means_whom_it_or_the_lead_names(body: str, headline: str, person: tuple[str, str] | None) -> None:
    assert whose(body, field="headline", headline=headline) == person


def test_a_headline_counts_as_named_before() -> None:
    assert whose("LEE sat.", headline="Ann Lee") == ANN


def test_paragraphs() -> None:
    paragraphs = Paragraphs("One.\n\nTwo.\nTwo.\n \n\nThree.")
    assert [paragraphs.start(place) for place in (0, 5, 6, 13, 19, 23)] == [0, 0, 6, 6, 19, 19]
    assert paragraphs.end_of_lead() == 6
