"""Ends this process when its parent is gone, however the parent went and whatever this process is doing.

The parent holds the writing end of a pipe, the lifeline, and never writes. When the parent dies the kernel closes that
end. Two watchers, because neither is enough: Linux turns the closing into a SIGIO, whose default action ends us even
while C code holds the GIL (a runaway regular expression), but macOS ignores SIGIO by default; a thread works anywhere,
but needs the GIL for an instant. The kernel's own parent-death signal is of no use: it fires when the *thread* that
started us ends.
"""

import fcntl
import os
import threading

EXIT_CODE = 70


def watch(lifeline: int) -> None:
    """End this process, at once and without clean-up, when the last writing end of `lifeline` closes."""
    fcntl.fcntl(lifeline, fcntl.F_SETOWN, os.getpid())
    fcntl.fcntl(lifeline, fcntl.F_SETFL, fcntl.fcntl(lifeline, fcntl.F_GETFL) | os.O_ASYNC)
    threading.Thread(target=_wait, args=(lifeline,), name="lifeline", daemon=True).start()


def _wait(lifeline: int) -> None:
    os.read(lifeline, 1)
    os._exit(EXIT_CODE)
