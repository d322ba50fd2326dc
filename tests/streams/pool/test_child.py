import os
import subprocess
import sys
from typing import Any

import pytest

from streams.pool import frames
from streams.pool.child import answer, checked
from streams.pool.messages import Done, Raised, Ready, Refused
from streams.work import Outcome
from tests.streams.pool.conftest import PUPPET, echoed, events
from tests.streams.pool.factories import Puppet


def answered(*values: str) -> Any:
    return frames.unpack(answer(Puppet(), events(*values))[frames.LENGTH.size :])


def test_an_answer_holds_the_outcomes_and_the_time() -> None:
    reply = answered("a", "b")
    assert isinstance(reply, Done)
    assert [echoed(outcome) for outcome in reply.outcomes] == ["a", "b"]
    assert reply.seconds > 0


@pytest.mark.parametrize(
    ("value", "exception", "message"),
    [
        ("raise anything", "ValueError", "cannot read anything"),
        ("quit", "SystemExit", "enough"),
        ("short", "ValueError", "The desk returned 0 outcomes for 1 events."),
        ("strange", "TypeError", "The desk returned a tuple among its outcomes."),
    ],
)
def test_whatever_a_desk_does_wrong_is_an_answer(value: str, exception: str, message: str) -> None:
    reply = answered(value)
    assert isinstance(reply, Raised)
    assert (reply.exception, reply.message) == (exception, message)
    assert "child.py" in reply.trace


def test_outcomes_that_cannot_be_pickled_are_an_answer() -> None:
    assert isinstance(answered("unpicklable"), Raised)


def test_outcomes_are_counted() -> None:
    assert checked([Outcome()], 1) == (Outcome(),)
    with pytest.raises(ValueError, match="2 outcomes for 1"):
        checked([Outcome(), Outcome()], 1)


def spoken(factory: str, *requests: object) -> list[Any]:
    """All that a child says to these requests, until its input ends."""
    read_end, write_end = os.pipe()
    command = [sys.executable, "-m", "streams.pool.child", str(read_end), factory]
    sent = b"".join(map(frames.pack, requests))
    try:
        run = subprocess.run(command, input=sent, stdout=subprocess.PIPE, pass_fds=(read_end,), check=True)
    finally:
        os.close(read_end)
        os.close(write_end)
    said, rest = [], run.stdout
    while rest:
        end = frames.LENGTH.size + frames.LENGTH.unpack(rest[: frames.LENGTH.size])[0]
        said.append(frames.unpack(rest[frames.LENGTH.size : end]))
        rest = rest[end:]
    return said


def test_a_child_says_ready_answers_and_ends_with_its_input() -> None:
    ready, first, second = spoken(PUPPET, events("print x", "a"), events("b"))
    assert isinstance(ready, Ready)
    assert ready.desk == "tests.streams.pool.factories.Puppet"
    assert [len(reply.outcomes) for reply in (first, second)] == [2, 1]


def test_a_child_that_cannot_build_says_why_and_ends() -> None:
    assert spoken("tests.streams.pool.factories:refuses") == [
        Refused("There is no pipeline called 'xx_none'.", "Install it.")
    ]
