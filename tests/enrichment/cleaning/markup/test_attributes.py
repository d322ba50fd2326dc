import pytest

from enrichment.cleaning.markup.attributes import LONGEST, attributes


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (' href="/a?b=1&amp;c=2"', {"href": "/a?b=1&c=2"}),
        (" CLASS = 'x y' hidden", {"class": "x y", "hidden": ""}),
        (" id=one id=two", {"id": "one"}),
        (' a="1"b="2"/', {"a": "1", "b": "2"}),
        (' title="it\'s >"', {"title": "it's >"}),
        (' ="x" /', {}),
    ],
)
def test_names_and_values(written: str, read: dict[str, str]) -> None:
    found = attributes(written)
    assert {name: found[name] for name in read} == read


def test_what_no_page_has_is_not_read() -> None:
    assert "late" not in attributes(f' data="{"x" * LONGEST}" late=1')
