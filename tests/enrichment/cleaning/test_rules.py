from enrichment.cleaning.rules import PASSES, apply


def shorten(text: str) -> tuple[str, int]:
    return (text[:-1], 1) if text.endswith("x") else (text, 0)


def unwrap(text: str) -> tuple[str, int]:
    return (text[1:-1], 1) if text.startswith("(") else (text, 0)


def test_repeats_until_nothing_is_left_to_do() -> None:
    assert apply("(axx)", {"shorten": shorten, "unwrap": unwrap}) == ("a", {"unwrap": 1, "shorten": 2})


def test_lists_no_rule_that_did_nothing() -> None:
    assert apply("a", {"shorten": shorten}) == ("a", {})


def test_gives_up_on_rules_that_undo_each_other() -> None:
    _, repairs = apply("a", {"add": lambda text: (text + "b", 1)})
    assert repairs == {"add": PASSES}
