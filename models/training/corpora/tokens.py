"""The tokenizer that is trained with and shipped."""

import spacy
from spacy.language import Language
from spacy.util import compile_infix_regex

AFTER_ABBREVIATION = r"(?<=[A-Z]\.)[-–](?=[A-Za-z])"
"""The hyphen of "U.S.-led", which spaCy's rules keep in one token: the country in it could not be found."""


def blank() -> Language:
    """A pipeline of nothing but the tokenizer."""
    nlp = spacy.blank("en")
    split_abbreviations(nlp)
    return nlp


def split_abbreviations(nlp: Language) -> None:
    """Let a tokenizer part an abbreviation from what a hyphen joins to it."""
    rules = [*nlp.Defaults.infixes, AFTER_ABBREVIATION]
    nlp.tokenizer.infix_finditer = compile_infix_regex(rules).finditer
