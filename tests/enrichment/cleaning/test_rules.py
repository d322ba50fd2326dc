from enrichment.cleaning.edits import Edit
from enrichment.cleaning.rules import PASSES, rest, substitution
from enrichment.cleaning.working import Working

shorten = substitution("test", "shorten", r"x\Z", "")
unwrap = substitution("test", "unwrap", r"\A\(|\)\Z", "")


def test_repeats_until_nothing_is_left_to_do() -> None:
    working = Working("(axx)")
    rest(working, (shorten, unwrap))
    assert (working.text, [one.rule for one in working.done].count("shorten")) == ("a", 2)


def test_gives_up_on_rules_that_never_rest() -> None:
    working = Working("a")
    rest(working, (lambda text: [Edit(len(text), len(text), "b", "test", "add")],))
    assert len(working.done) == PASSES
