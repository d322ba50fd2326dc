import pytest

from streams.pool.wear import MIB, SEASON, Wear, resident


@pytest.mark.parametrize(
    ("wear", "stories", "held", "reached"),
    [
        (Wear(), 10**9, 10**12, False),
        (Wear(stories=5), 4, 0, False),
        (Wear(stories=5), 5, 0, True),
        (Wear(memory=10), SEASON, 10 * MIB, False),
        (Wear(memory=10), SEASON, 10 * MIB + 1, True),
        (Wear(memory=10), SEASON - 1, 10**12, False),
    ],
)
def test_a_process_is_worn_by_stories_or_memory(wear: Wear, stories: int, held: int, reached: bool) -> None:
    assert wear.reached(stories, held) == reached


def test_memory_that_is_held_is_seen() -> None:
    before = resident()
    held = bytearray(b"\1" * 64 * MIB)
    assert resident() - before > 32 * MIB
    assert len(held) == 64 * MIB
