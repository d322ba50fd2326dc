"""What runs in an enricher process: `python -m streams.pool.child LIFELINE FACTORY`.

Frames come in on standard input and go out on standard output. Both are moved to private descriptors first: what a
library prints goes to standard error, what it reads is empty, and neither can break the protocol.
"""

import gc
import os
import signal
import sys
import time
from collections.abc import Sequence
from typing import BinaryIO

from schemas.errors import CopydeskError
from streams.pool import frames, guard
from streams.pool.factory import build
from streams.pool.messages import Done, Raised, Ready, Refused
from streams.pool.redaction import class_name, safe_line, safe_trace
from streams.pool.wear import resident
from streams.work import Desk, Outcome, RawEvent


def main(lifeline: int, factory: str) -> None:
    """Build the desk, say so, then answer each request until the parent goes away."""
    requests, replies = claim_pipes()
    guard.watch(lifeline)
    started = time.perf_counter()
    try:
        desk = build(factory)
    except CopydeskError as error:
        send(replies, frames.pack(Refused(error.message, error.remedy)))
        return
    # Whatever the model allocated lives as long as we do; frozen, no collection looks at it again.
    gc.collect()
    gc.freeze()
    kind = type(desk)
    send(replies, frames.pack(Ready(f"{kind.__module__}.{kind.__qualname__}", time.perf_counter() - started)))
    serve(desk, requests, replies)


def ignore_signals() -> None:
    """Leave it to the parent when to end: a terminal's Ctrl-C goes to the whole group, and stories are in flight."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_IGN)


def claim_pipes() -> tuple[BinaryIO, BinaryIO]:
    """Private streams for the protocol; descriptors 0 and 1 become the null device and standard error."""
    requests = os.fdopen(os.dup(0), "rb")
    replies = os.fdopen(os.dup(1), "wb")
    null = os.open(os.devnull, os.O_RDONLY)
    os.dup2(null, 0)
    os.close(null)
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    return requests, replies


def serve(desk: Desk, requests: BinaryIO, replies: BinaryIO) -> None:
    """Answer one request after the other; returns when `requests` ends."""
    while True:
        try:
            payload = frames.read(requests)
        except EOFError:
            return
        send(replies, answer(desk, frames.unpack(payload)))


def answer(desk: Desk, events: list[RawEvent]) -> bytes:
    """The frame of `Done`, or of `Raised` when the desk raises or returns what cannot be sent."""
    started = time.perf_counter()
    try:
        outcomes = checked(desk.process(events), len(events))
        return frames.pack(Done(outcomes, time.perf_counter() - started, resident()))
    except BaseException as error:
        # SystemExit too: a library that exits on one story must not take the others along.
        line = safe_line(error, (event.value for event in events))
        return frames.pack(Raised(class_name(error), line, safe_trace(error)))


def checked(outcomes: Sequence[Outcome], expected: int) -> tuple[Outcome, ...]:
    """`outcomes`, if there is one for each event. Raises `TypeError` or `ValueError` if the desk broke its contract."""
    found = tuple(outcomes)
    strange = next((each for each in found if type(each) is not Outcome), None)
    if strange is not None:
        raise TypeError(f"The desk returned a {type(strange).__name__} among its outcomes.")
    if len(found) != expected:
        raise ValueError(f"The desk returned {len(found)} outcomes for {expected} events.")
    return found


def send(replies: BinaryIO, frame: bytes) -> None:
    """Write one frame, all of it, now."""
    replies.write(frame)
    replies.flush()


if __name__ == "__main__":
    ignore_signals()
    main(int(sys.argv[1]), sys.argv[2])
