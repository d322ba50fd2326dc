"""Starts a JVM and sees to it that it does not outlive its owner. Run as a script, never imported by the rest.

One argument, a JSON object:

    command    the JVM's command line
    folder     its working folder
    console    the file that gets its output
    lock       the number of an inherited descriptor that the JVM is to hold
    attached   true: stay, and end the JVM when standard input closes. false: leave it on its own and exit
    grace      seconds between SIGTERM and SIGKILL; 0 kills at once
    discard    a folder to delete after standard input closed and the JVM is gone, or ""

The first line of standard output is the JVM's process id. Standard input is the owner's end of a pipe: the kernel
closes it however the owner ends, which is why this is a process of its own and only uses the standard library.
"""

import ctypes
import json
import os
import shutil
import signal
import subprocess
import sys
import threading
from typing import Any


def main() -> int:
    order = json.loads(sys.argv[1])
    with open(order["console"], "ab") as console:  # noqa: PTH123 - one import less
        jvm = subprocess.Popen(
            order["command"],
            cwd=order["folder"],
            stdin=subprocess.DEVNULL,
            stdout=console,
            stderr=console,
            pass_fds=[order["lock"]],
            start_new_session=True,
            preexec_fn=die_with_launcher if order["attached"] else None,
        )
    os.close(order["lock"])
    print(jvm.pid, flush=True)
    if not order["attached"]:
        os._exit(0)
    closed = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: end(jvm, order["grace"]))
    threading.Thread(target=watch, args=(jvm, order["grace"], closed), daemon=True).start()
    code = jvm.wait()
    if closed.is_set():
        discard(order["discard"])
    return code if code >= 0 else 128 - code


def die_with_launcher() -> None:
    """Linux only: should the launcher itself be killed, the kernel ends the JVM. Started from the main thread,
    because the signal is sent when the starting *thread* ends."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(1, signal.SIGKILL)


def watch(jvm: "subprocess.Popen[Any]", grace: float, closed: threading.Event) -> None:
    """Wait for the end of standard input, then end the JVM."""
    while os.read(0, 4096):
        pass
    closed.set()
    end(jvm, grace)


def end(jvm: "subprocess.Popen[Any]", grace: float) -> None:
    """SIGTERM, and SIGKILL for what is still there after the grace."""
    if grace:
        jvm.terminate()
    timer = threading.Timer(grace, jvm.kill)
    timer.daemon = True
    timer.start()


def discard(folder: str) -> None:
    """Delete one broker's folder, and the cluster's when this was the last broker in it."""
    if folder:
        shutil.rmtree(folder, ignore_errors=True)
        parent = os.path.dirname(folder)  # noqa: PTH120
        if not any(name.startswith("node-") for name in os.listdir(parent)):  # noqa: PTH208
            shutil.rmtree(parent, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
