import json

from hypothesis import given
from hypothesis import strategies as st

from streams.pool.redaction import LONGEST, WINDOW, class_name, safe_line, safe_trace, without_quotes

BODY = "GENEVA (AW) - The minister's private letter, seen by us, names three banks.\nMore follows."


class Unspeakable(Exception):
    def __str__(self) -> str:
        raise RuntimeError("no words")


def test_what_is_quoted_from_the_story_is_cut_out() -> None:
    error = ValueError("bad span in 'the minister's private letter' at 14")
    assert safe_line(error, [b"another", BODY.encode()]) == "bad span in '…' at 14"


def test_a_quote_through_json_escapes_is_cut_out_but_for_scraps() -> None:
    raw = json.dumps({"text": BODY + " \u201cNo comment at all\u201d, said she."}).encode()
    assert "comment" not in safe_line(ValueError("\u201cNo comment at all\u201d, said she."), [raw])


def test_only_one_short_line_is_kept() -> None:
    assert safe_line(ValueError("first\nsecond"), []) == "first"
    assert len(safe_line(ValueError("x" * 5_000), [])) == LONGEST
    assert safe_line(ValueError(), []) == ""
    assert safe_line(Unspeakable(), []) == ""


@given(st.text(max_size=120), st.text(max_size=60), st.text(max_size=60))
def test_no_run_of_the_body_survives(body: str, before: str, after: str) -> None:
    kept = without_quotes(before + body + after, body)
    text = body.lower()
    for part in kept.split("…"):
        for start in range(len(part) - WINDOW + 1):
            window = part[start : start + WINDOW]
            assert window.lower() not in text


@given(st.text(alphabet="abc ", max_size=100))
def test_a_line_that_shares_nothing_with_the_body_is_untouched(line: str) -> None:
    assert without_quotes(line, "xyz" * 20) == line


def test_a_class_is_named_with_its_module_unless_built_in() -> None:
    assert class_name(KeyError()) == "KeyError"
    assert class_name(json.JSONDecodeError("x", "", 0)) == "json.decoder.JSONDecodeError"


def test_a_trace_has_places_and_no_values() -> None:
    secret = "private letter"
    try:
        raise ValueError(secret)
    except ValueError as error:
        trace = safe_trace(error)
    assert "test_redaction.py" in trace
    assert "private" not in trace
