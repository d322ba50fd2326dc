"""How a worker ends when it cannot go on: at once, like a crash.

An exception that leaves the agent's loop makes Faust skip events, and a producer that was fenced looks healthy
afterwards. Ending the process is the one answer that is always right: the open transaction is aborted and every event
that was not committed is read again by the next owner.
"""

import contextlib
import logging
import os
from collections.abc import Callable
from typing import NoReturn

logger = logging.getLogger(__name__)

_hearers: list[Callable[[BaseException], object]] = []

EXIT_CODE = 1


def before_death(hear: Callable[[BaseException], object]) -> None:
    """Call `hear` with the error when the process ends by `die` for one. It must be quick; its errors are dropped."""
    _hearers.append(hear)


def die(where: str, error: BaseException | None = None, code: int = EXIT_CODE) -> NoReturn:
    """Log why, flush the log, and end the process without any clean-up."""
    try:
        logger.critical("worker ends: %s", where, exc_info=error, extra={"where": where})
        for handler in logging.getLogger().handlers:
            handler.flush()
        if error is not None:
            for hear in _hearers:
                with contextlib.suppress(Exception):
                    hear(error)
    finally:
        os._exit(code)
