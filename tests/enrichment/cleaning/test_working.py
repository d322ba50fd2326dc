from enrichment.cleaning.edits import Edit
from enrichment.cleaning.working import Working


def test_a_rule_that_found_nothing_is_asked_again_only_of_another_text() -> None:
    asked: list[str] = []

    def rule(text: str) -> list[Edit]:
        asked.append(text)
        return [Edit(0, 1, "", "test", "x")] if text.startswith("x") else []

    working = Working("xab")
    assert [working.apply(rule) for _ in range(3)] == [True, False, False]
    assert asked == ["xab", "ab"]
    working.change([Edit(0, 1, "x", "test", "y")])
    assert working.apply(rule)
    assert (working.text, asked[2:]) == ("b", ["xb"])
