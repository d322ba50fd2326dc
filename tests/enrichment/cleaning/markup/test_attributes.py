import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from enrichment.cleaning.markup.attributes import LONGEST, attributes
from tests.enrichment.cleaning.making import anything


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (' class="story lead" id=top', {"class": "story lead", "id": "top"}),
        (" title='The “Norse” ferry'", {"title": "The “Norse” ferry"}),
        (' HREF = "/News"', {"href": "/News"}),
        (' content="Fish &amp; chips"', {"content": "Fish & chips"}),
        (' content="Die F&auml;hre"', {"content": "Die Fähre"}),
        (" hidden async", {"hidden": "", "async": ""}),
        (' alt="  A boat\n"', {"alt": "A boat"}),
        (' id="first" ID="second"', {"id": "first"}),
        ("", {}),
    ],
)
def test_names_and_values(text: str, found: dict[str, str]) -> None:
    assert attributes(text) == found


def test_only_the_beginning_of_a_long_tag_is_read() -> None:
    assert attributes(" id=one" + " " * LONGEST + "class=two") == {"id": "one"}


@settings(deadline=None)
@given(anything)
def test_any_text_is_read(text: str) -> None:
    assert all(name and name == name.lower() for name in attributes(text))


@settings(deadline=None)
@given(st.from_regex(r"[a-z]{1,8}", fullmatch=True), st.from_regex(r"[A-Za-z0-9 .,/-]*", fullmatch=True))
def test_what_is_quoted_comes_back(name: str, value: str) -> None:
    assert attributes(f'{name}="{value}"') == {name: value.strip()}
