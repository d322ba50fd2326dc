import logging

import pytest

from schemas.causes import Cause
from streams.pool.chunks import Chunk
from streams.pool.isolation import outcomes_of
from streams.pool.messages import Done, Lost, Raised, Reply
from streams.work import Failure, Outcome
from tests.streams.pool.conftest import event, events

CRASH = Lost(Cause.ENRICHER_CRASHED, "was ended by SIGSEGV")
HANG = Lost(Cause.ENRICHER_TIMEOUT, "took longer than 30 s")
ERROR = Raised("ValueError", "bad span", "  File desk.py, line 7\n")


class Ward:
    """Answers as the first troublemaker in the chunk would have it, and notes what it was asked."""

    def __init__(self, **replies: list[Reply]) -> None:
        self.replies = replies
        self.asked: list[str] = []

    async def ask(self, chunk: Chunk) -> Reply:
        names = [each.value.decode() for each in chunk.events]
        self.asked.append("".join(names))
        trouble = next((name for name in names if self.replies.get(name)), None)
        if trouble:
            return self.replies[trouble].pop(0)
        return Done(tuple(Outcome(uris=(name,)) for name in names), 0.1)


async def handled(ward: Ward, names: str) -> list[Outcome]:
    return await outcomes_of(Chunk.of(*events(*names)), ward.ask)


async def test_a_good_chunk_goes_once() -> None:
    ward = Ward()
    assert [outcome.uris for outcome in await handled(ward, "abc")] == [("a",), ("b",), ("c",)]
    assert ward.asked == ["abc"]


@pytest.mark.parametrize("trouble", [ERROR, CRASH, HANG])
async def test_neighbours_of_a_bad_story_go_alone_and_come_through_in_order(trouble: Reply) -> None:
    ward = Ward(b=[trouble, trouble])
    first, bad, last = await handled(ward, "abc")
    assert (first.uris, last.uris) == (("a",), ("c",))
    assert bad.failures[0].attempts == 2
    assert ward.asked == ["abc", "a", "b", "c"]


async def test_a_story_that_raised_alone_is_not_tried_again() -> None:
    ward = Ward(a=[ERROR, ERROR])
    (outcome,) = await handled(ward, "a")
    assert outcome.failures == (Failure(Cause.ENRICHER_ERROR, "ValueError: bad span", "enricher", "ValueError"),)
    assert ward.asked == ["a"]


async def test_a_story_whose_process_died_gets_a_second_process() -> None:
    ward = Ward(a=[CRASH])
    (outcome,) = await handled(ward, "a")
    assert outcome == Outcome(uris=("a",))
    assert ward.asked == ["a", "a"]


@pytest.mark.parametrize(
    ("trouble", "message"),
    [
        (CRASH, "The enricher process was ended by SIGSEGV, alone with this story."),
        (HANG, "The story took longer than 30 s, alone in an enricher process."),
    ],
)
async def test_a_story_that_takes_two_processes_along_fails(trouble: Lost, message: str) -> None:
    (outcome,) = await handled(Ward(a=[trouble, trouble]), "a")
    assert outcome.failures == (Failure(trouble.cause, message, "enricher", attempts=2),)


async def test_the_log_says_where_the_story_is(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.ERROR):
        await outcomes_of(Chunk.of(event("a", 77)), Ward(a=[ERROR]).ask)
    (record,) = caplog.records
    assert (record.__dict__["topic"], record.__dict__["partition"], record.__dict__["offset"]) == ("wire.raw", 3, 77)
    assert "ValueError: bad span" in record.message and "desk.py, line 7" in record.message
