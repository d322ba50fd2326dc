import os
import signal
import subprocess
import sys

import pytest

from streams.pool.guard import EXIT_CODE

SCRIPT = """
import signal, sys, time, re
from streams.pool import guard
signal.signal(signal.SIGIO, getattr(signal, sys.argv[2]))
guard.watch(int(sys.argv[1]))
print("watching", flush=True)
{then}
"""
HOLD_THE_GIL = "re.match(r'(a+)+$', 'a' * 80 + 'b')"
SLEEP = "time.sleep(600)"


@pytest.mark.parametrize(
    ("disposition", "then", "status"),
    [
        ("SIG_DFL", HOLD_THE_GIL, -signal.SIGIO),
        ("SIG_IGN", SLEEP, EXIT_CODE),
    ],
    ids=["the kernel ends it even while it holds the GIL", "the thread ends it where SIGIO is ignored"],
)
def test_a_process_ends_when_its_lifeline_is_cut(disposition: str, then: str, status: int) -> None:
    read_end, write_end = os.pipe()
    command = [sys.executable, "-c", SCRIPT.format(then=then), str(read_end), disposition]
    with subprocess.Popen(command, pass_fds=(read_end,), stdout=subprocess.PIPE) as process:
        os.close(read_end)
        assert process.stdout is not None
        assert process.stdout.readline() == b"watching\n"
        assert process.poll() is None
        os.close(write_end)
        assert process.wait(timeout=30) == status
