import re

from agents.release import RELEASE


def test_the_release_is_a_version() -> None:
    assert re.fullmatch(r"\d+(\.\d+)*[\w.+-]*", RELEASE)
