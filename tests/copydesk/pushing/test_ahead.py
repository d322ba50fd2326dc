from collections.abc import Iterator

import pytest

from copydesk.pushing.ahead import DEPTH, ahead


async def test_items_come_in_order() -> None:
    assert [item async for item in ahead(iter(range(1000)))] == list(range(1000))


async def test_what_the_iterator_raises_is_raised_after_what_came_before() -> None:
    def failing() -> Iterator[int]:
        yield 1
        raise ValueError("broken")

    seen = []
    with pytest.raises(ValueError, match="broken"):
        async for item in ahead(failing()):
            seen.append(item)
    assert seen == [1]


async def test_no_more_is_read_than_the_depth() -> None:
    taken: list[int] = []

    def counting() -> Iterator[int]:
        for number in range(1000):
            taken.append(number)
            yield number

    items = ahead(counting())
    assert await anext(items) == 0
    assert len(taken) <= DEPTH + 3
    async for _ in items:
        pass
    assert len(taken) == 1000
