import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from enrichment.cleaning.markup.tokens import Scanner, Token
from tests.enrichment.cleaning.making import anything

PARTS = [
    "<",
    ">",
    "</",
    "<p>",
    "</p>",
    "<!--",
    "-->",
    "<!",
    "<?",
    "<script>",
    "</SCRIPT>",
    "<br/>",
    '<a b="',
    "'",
    "Kelby",
    " ",
]
markup = st.one_of(anything, st.lists(st.sampled_from(PARTS)).map("".join))


def tokens(source: str) -> list[Token]:
    return list(Scanner(source).tokens())


def names(source: str) -> list[str]:
    """Tags by name, text as written."""
    return [(one.name and f"<{one.name}>") or source[one.start : one.end] for one in tokens(source)]


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("<P>The ferry</P >", ["<p>", "The ferry", "</p>"]),
        ("<br/>", ["<br>"]),
        ("one<!-- <p>two</p> -->three", ["one", "three"]),
        ("<!DOCTYPE html><?xml a?>one", ["one"]),
        ("one<!-- never closed <p>two", ["one"]),
        ("ten < twenty > five", ["ten < twenty > five"]),
        ("one <", ["one <"]),
        ("one <p", ["one <p"]),
        ("<my-part>one", ["<my-part>", "one"]),
        ('<p title="a > b">one', ["<p>", "one"]),
        ("<p title='a > b'>one", ["<p>", "one"]),
        ("", []),
    ],
)
def test_tags_and_text(source: str, found: list[str]) -> None:
    assert names(source) == found


def test_attributes_are_kept_as_written() -> None:
    assert tokens('<A Class="Lead" hidden>')[0].attributes == ' Class="Lead" hidden'


@pytest.mark.parametrize("name", ["script", "style", "iframe", "svg", "noscript"])
def test_what_is_opaque_holds_its_content(name: str) -> None:
    source = f"<{name}>var a = '<p>';</{name.upper()} >after"
    first, second = tokens(source)
    assert (first.name, first.inner) == (name, "var a = '<p>';")
    assert source[second.start : second.end] == "after"


def test_what_is_opaque_and_never_closed_holds_nothing() -> None:
    assert names("<script>one<p>two") == ["<script>", "one", "<p>", "two"]
    assert tokens("<script>one<p>two")[0].inner == ""


def test_what_is_opaque_and_closes_itself_holds_nothing() -> None:
    assert names("<svg/>one</svg>") == ["<svg>", "one", "</svg>"]


@settings(deadline=None)
@given(markup)
def test_tokens_come_in_order_and_apart(source: str) -> None:
    place = 0
    for one in tokens(source):
        assert place <= one.start < one.end <= len(source)
        assert one.name == one.name.lower()
        place = one.end


@settings(deadline=None)
@given(markup.filter(lambda text: "<" not in text))
def test_text_without_tags_is_one_token(source: str) -> None:
    assert names(source) == ([source] if source else [])
