import importlib
import pkgutil

import pytest
import spacy.lang
from hypothesis import given
from hypothesis import strategies as st

from enrichment.language import NEWS_LANGUAGES, detect, reason_to_skip
from schemas.annotations import Language

ENGLISH = "The prime minister said on Tuesday that the government would publish its budget next week."
GERMAN = "Die Polizei hat am Montag in Berlin drei Männer festgenommen, teilte die Behörde mit."


def foreign() -> list[tuple[str, str]]:
    """The example sentences that spaCy ships for each language that news is written in."""
    found = []
    for module in pkgutil.iter_modules(spacy.lang.__path__):
        if module.name in NEWS_LANGUAGES - {"en"}:
            name = f"spacy.lang.{module.name}.examples"
            if importlib.util.find_spec(name):
                found += [(module.name, sentence) for sentence in importlib.import_module(name).sentences]
    return found


def test_no_foreign_sentence_is_taken_for_english() -> None:
    sentences = foreign()
    assert len(sentences) > 300
    assert [sentence for _, sentence in sentences if detect("", sentence).code == "en"] == []


def test_most_foreign_sentences_get_their_own_language() -> None:
    right = [code == detect("", sentence).code for code, sentence in foreign()]
    assert sum(right) > 0.8 * len(right)


@pytest.mark.parametrize("text", [ENGLISH, ENGLISH.upper(), ENGLISH.title(), "U.S. STOCKS CLOSE HIGHER"])
def test_english_in_any_case_is_english(text: str) -> None:
    assert detect("", text).code == "en"


@pytest.mark.parametrize(
    "text",
    ["J. M. Coetzee wins Nobel Prize in Literature.", "Kimi Räikkönen of Finland wins the Malaysian Grand Prix."],
)
def test_short_english_full_of_foreign_names_is_english(text: str) -> None:
    assert detect("", text).code == "en"


def test_a_clear_text_overrules_the_declared_language() -> None:
    assert detect("", GERMAN, "en").code == "de"
    assert detect("", ENGLISH, "de-DE").code == "en"


@pytest.mark.parametrize(
    ("declared", "code"), [("", "und"), ("fr-CA", "fr"), ("en_GB", "en"), ("nb", "no"), ("tlh", "und")]
)
def test_the_declared_language_is_taken_where_nothing_can_be_told(declared: str, code: str) -> None:
    assert detect("", "12:30 4-2", declared).code == code


def test_only_the_beginning_is_looked_at() -> None:
    assert detect(ENGLISH, ENGLISH * 10 + GERMAN * 1000).code == "en"


@given(st.text(), st.text(max_size=40), st.text(max_size=12))
def test_any_text_gets_a_language(headline: str, body: str, declared: str) -> None:
    language = detect(headline, body, declared)
    assert language.code in NEWS_LANGUAGES | {"und"}
    assert 0 <= language.confidence <= 1


@pytest.mark.parametrize(
    ("code", "text", "reason"),
    [
        ("en", ENGLISH, None),
        ("de", GERMAN, "language is de (0.99), only English is enriched"),
        ("und", "Goal!", None),
        ("und", "12:30", "the language cannot be told, only English is enriched"),
        ("en", " \n", "there is no text to enrich"),
    ],
)
def test_what_is_skipped_says_why(code: str, text: str, reason: str | None) -> None:
    assert reason_to_skip(Language(code=code, confidence=0.99, by="test"), text) == reason
