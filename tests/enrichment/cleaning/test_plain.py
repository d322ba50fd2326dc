import gzip
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enrichment.cleaning.plain import AS_IS, BODY, BY, as_is, clean

ARTICLES = Path(__file__).parents[4] / "shared" / "corpora" / "wire-annotated" / "articles-unlabelled.jsonl.gz"

PIECES = [
    "Chinaâ€™s", "SÃ£o", "Ã", "â€", "\x80", "\x93", "\x85", "\r", "\n", "\r\n", "\u2028", " ", "\xa0", "\t", "\u200b",
    "\u200d", "\xad", "e\u0301", "\u0301", "a", "The", "\ud83d", "\ude00", "\u200e", "ש", "\ufeff", "\x00", "\u212b",
]  # fmt: skip
anything = st.one_of(st.text(st.characters(exclude_categories=())), st.lists(st.sampled_from(PIECES)).map("".join))


def test_says_what_was_done() -> None:
    headline, body, account = clean("Storm\r\nhits", "One\xa0day \n\n\n\nChinaâ€™s plan\n")
    assert (headline, body) == ("Storm hits", "One day\n\nChina’s plan")
    assert {repair.rule: repair.count for repair in account.repairs} == {
        "line-end": 1, "one-line": 1, "odd-blank": 1, "trailing-blank": 1, "blank-lines": 1, "mojibake": 1, "edges": 1,
    }  # fmt: skip
    assert (account.raw_length, account.clean_length, account.by) == (27, len(body), BY)


@given(anything, anything)
def test_cleaning_the_clean_changes_nothing(headline: str, body: str) -> None:
    first_headline, first_body, _ = clean(headline, body)
    second_headline, second_body, account = clean(first_headline, first_body)
    assert (second_headline, second_body, account.repairs) == (first_headline, first_body, ())


@given(anything, anything)
def test_clean_text_can_travel(headline: str, body: str) -> None:
    headline, body, _ = clean(headline, body)
    assert (headline + body).encode().decode() == headline + body
    assert "\n" not in headline
    assert "\n\n\n" not in body
    assert body == body.strip("\n")


@given(st.text(st.characters(exclude_categories=())))
def test_as_is_keeps_every_place(body: str) -> None:
    _, kept, account = as_is("", body)
    assert len(kept) == len(body)
    assert all(now in (before, "\ufffd") for before, now in zip(body, kept, strict=True))
    assert kept.encode().decode() == kept
    assert account.by == AS_IS


def test_clean_copy_comes_out_identical() -> None:
    if not ARTICLES.exists():
        pytest.skip(f"{ARTICLES} is not there")
    with gzip.open(ARTICLES, "rt", encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line in lines]
    changed = [text for text in texts if clean("", text)[2].repairs]
    assert len(changed) < len(texts) / 2
    assert all(clean("", text)[1] == text for text in texts if text not in changed)


def test_every_rule_has_a_name_that_reads_well() -> None:
    assert all(name == name.lower() and " " not in name for name in BODY)
