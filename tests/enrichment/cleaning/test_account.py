from hypothesis import given
from hypothesis import strategies as st

from enrichment.cleaning.account import AS_IS, LISTED, as_is, story
from enrichment.cleaning.plain import BY

LINE = "The minister said on Tuesday that nothing had been decided."


def test_says_what_was_done() -> None:
    headline, text, account, _ = story(
        "Storm\r\nhits", f"{LINE}\xa0\n\n\n\nAdvertisement\n\nChinaâ€™s plan is older, said the envoy of Kelby.\n"
    )
    assert (headline, text) == ("Storm hits", f"{LINE}\n\nChina’s plan is older, said the envoy of Kelby.")
    assert [(change.field, change.rule) for change in account.repairs] == [
        ("headline", "line-end"), ("headline", "one-line"), ("body", "mojibake"), ("body", "odd-blank"),
        ("body", "trailing-blank"), ("body", "blank-lines"), ("body", "edges"),
    ]  # fmt: skip
    assert [change.kind for change in account.removals] == ["advertisement"]
    assert (account.clean_length, account.by, account.unlisted) == (len(text), BY, 0)
    assert account.quality is not None
    assert account.quality.mojibake == 1


def test_a_page_is_cleaned_where_there_is_one() -> None:
    headline, text, account, _ = story("", "", f"<title>Talks go on</title><p>{LINE}</p>")
    assert (headline, text, account.raw_length) == ("Talks go on", LINE, 92)
    assert as_is("", "", f"<p>{LINE}</p>")[1] == LINE


def test_a_page_says_its_language() -> None:
    assert story("", "", f"<html lang=de><p>{LINE}</p>").language == "de"
    assert story("", LINE).language == ""


def test_a_long_account_is_cut_and_says_so() -> None:
    account = story("", "a\xa0\u200b" * (LISTED + 10))[2]
    assert len(account.repairs) == LISTED
    assert account.unlisted >= LISTED


@given(st.text(st.characters(exclude_categories=())))
def test_as_is_keeps_every_place(body: str) -> None:
    _, kept, account, _ = as_is("", body)
    assert len(kept) == len(body)
    assert all(now in (before, "\ufffd") for before, now in zip(body, kept, strict=True))
    assert kept.encode().decode() == kept
    assert (account.by, account.removals) == (AS_IS, ())
