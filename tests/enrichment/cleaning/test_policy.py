from enrichment.cleaning.plain import clean
from enrichment.cleaning.policy import KEEP, Policy
from tests.enrichment.cleaning.making import done


def test_marks_stay_as_the_copy_has_them() -> None:
    assert done(KEEP.edits, '“So” – it ‘was’ — "then"') == ('“So” – it ‘was’ — "then"', 0)


def test_typewriter_quotes_become_typographic() -> None:
    assert done(KEEP.edits, "He said ``no'' and ``never''.") == ("He said “no” and “never”.", 4)


def test_plain_marks() -> None:
    assert done(Policy("plain", "plain").edits, "“So” – it’s — „gut‟")[0] == '"So" - it\'s -- "gut‟'
    assert clean("“A”", "“B” – c", Policy(quotes="plain")).text == '"B" – c'
