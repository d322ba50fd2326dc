from hypothesis import given
from hypothesis import strategies as st

from enrichment.cleaning.markup.tokens import Scanner, Token


def tokens(source: str) -> list[tuple[str, str]]:
    return [(token.name, source[token.start : token.end]) for token in Scanner(source).tokens()]


def test_tags_and_stretches_of_text_in_order() -> None:
    assert tokens("a<P class=x>b</p >c") == [("", "a"), ("p", "<P class=x>"), ("", "b"), ("/p", "</p >"), ("", "c")]


def test_comments_and_declarations_are_passed_over() -> None:
    assert tokens("<!doctype html>a<!-- <p> -->b<?x?>") == [("", "a"), ("", "b")]


def test_a_sign_that_opens_no_tag_is_text() -> None:
    assert "".join(text for name, text in tokens("1 < 2 and 3 > 2") if not name) == "1 < 2 and 3 > 2"


def test_a_script_is_one_token_with_its_content() -> None:
    (found,) = Scanner("<script type=x>if (a<b) '</p>'</script>").tokens()
    assert isinstance(found, Token)
    assert (found.name, found.inner) == ("script", "if (a<b) '</p>'")


@given(
    st.lists(
        st.sampled_from(
            ["<", ">", "</", "p", "<!--", "-->", "<script", "</script>", '"', "'", " ", "x", "<![CDATA[", "="]
        )
    ).map("".join)
)
def test_any_source_is_read_to_its_end_and_never_backwards(source: str) -> None:
    place = 0
    for token in Scanner(source).tokens():
        assert place <= token.start < token.end <= len(source)
        place = token.end
