import pytest

from enrichment.cleaning.paragraphs.paragraph import Paragraph
from enrichment.cleaning.paragraphs.segmentation import paragraphs


@pytest.mark.parametrize(
    ("text", "prose"),
    [
        ("The minister said on Tuesday that nothing had been decided in the talks.", True),
        ("The Best Restaurants In The Valley For Families With Small Children This Year", False),
        ("Home News Sport Weather", False),
        ("中国国家主席习近平星期一抵达莫斯科，开始对俄罗斯进行为期三天的国事访问，双方将讨论乌克兰问题。", True),
        ("Der Bürgermeister sagte am Montag, die Fähre werde erst im Oktober wieder fahren.", True),
    ],
)
def test_prose(text: str, prose: bool) -> None:
    assert Paragraph(0, text).prose is prose


def test_marks_before_a_paragraph() -> None:
    one = Paragraph(3, "• rust in the hangers")
    assert (one.marked, one.bare, one.end, one.size) == (True, "rust in the hangers", 24, 4)
    assert not Paragraph(0, "2019 was a good year").marked


def test_every_line_that_is_not_blank_is_a_paragraph() -> None:
    found = paragraphs("One\n\n\n  Two\nThree\n \n")
    assert [(one.start, one.text, one.gap) for one in found] == [(0, "One", 0), (6, "  Two", 2), (12, "Three", 0)]
