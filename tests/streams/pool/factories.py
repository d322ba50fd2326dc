"""Desks for the pool's tests. Run in the child processes; what they do is what the event's value says."""

import gc
import os
import re
import signal
import sys
import time
from pathlib import Path
from typing import Any

from schemas.errors import PipelineError
from streams.work import Outcome, Outgoing, RawEvent
from tests.streams.making import proposal

NOT_A_FUNCTION = 7


class Puppet:
    """`verb argument` in the value is done; any other value is echoed."""

    def process(self, events: list[RawEvent]) -> list[Outcome]:
        outcomes = [self.one(event) for event in events]
        return [outcome for outcome in outcomes if outcome is not None]

    def one(self, event: RawEvent) -> Any:
        verb, _, argument = event.value.decode("utf-8", "replace").partition(" ")
        act = getattr(self, f"do_{verb}", None) if verb.isidentifier() else None
        answer = act(argument) if act else ""
        if answer is None or not isinstance(answer, str):
            return answer
        record = Outgoing("out", event.key, event.value, event.headers)
        return Outcome((proposal(record),), uris=(str(event.offset), answer))

    def do_raise(self, argument: str) -> str:
        raise ValueError(f"cannot read {argument}")

    def do_quit(self, _: str) -> str:
        sys.exit("enough")

    def do_exit(self, argument: str) -> str:
        os._exit(int(argument))

    def do_segv(self, _: str) -> str:
        os.kill(os.getpid(), signal.SIGSEGV)
        return ""

    def do_hang(self, _: str) -> str:
        time.sleep(600)
        return ""

    def do_backtrack(self, marker: str) -> str:
        """Holds the GIL for longer than anyone waits."""
        Path(marker).write_text("here")
        re.match(r"(a+)+$", "a" * 80 + "b")
        return ""

    def do_print(self, _: str) -> str:
        print("a library says hello on stdout")
        os.write(1, b"and so does its C code\n")
        os.system("echo and a program it runs")
        return sys.stdin.read()

    def do_once(self, marker: str) -> str:
        """Kills the process the first time."""
        if not Path(marker).exists():
            Path(marker).touch()
            os._exit(9)
        return ""

    def do_wait(self, argument: str) -> str:
        """Says that it is here, then waits to be let through."""
        here, _, gate = argument.partition(" ")
        Path(here).write_text(str(os.getpid()))
        while not Path(gate).exists():
            time.sleep(0.005)
        return ""

    def do_fork(self, _: str) -> str:
        """Leaves a grandchild behind that has a copy of all descriptors."""
        child = os.fork()
        if not child:
            time.sleep(600)
            os._exit(0)
        return str(child)

    def do_environment(self, name: str) -> str:
        return os.environ[name]

    def do_signals(self, _: str) -> str:
        os.kill(os.getpid(), signal.SIGINT)
        os.kill(os.getpid(), signal.SIGTERM)
        return "still here"

    def do_frozen(self, _: str) -> str:
        return str(gc.get_freeze_count())

    def do_modules(self, _: str) -> str:
        return " ".join(sys.modules)

    def do_short(self, _: str) -> None:
        return None

    def do_strange(self, _: str) -> object:
        return ("not", "an outcome")

    def do_unpicklable(self, _: str) -> Outcome:
        return Outcome(uris=(lambda: "no",))  # type: ignore[arg-type]

    def do_unreadable(self, _: str) -> Outcome:
        """Pickles here, and cannot be found where the parent looks for it."""
        module = type(sys)("only_in_the_child")
        kind = type("Kind", (str,), {"__module__": module.__name__})
        module.Kind = kind  # type: ignore[attr-defined]
        sys.modules[module.__name__] = module
        return Outcome(uris=(kind("x"),))


def puppet() -> Puppet:
    return Puppet()


def brittle() -> Puppet:
    """Can be built only while the file exists that the environment names."""
    if not Path(os.environ["BRITTLE"]).exists():
        raise PipelineError("The model's folder is gone.", "Put it back.")
    return Puppet()


def refuses() -> Puppet:
    raise PipelineError("There is no pipeline called 'xx_none'.", "Install it.")


def raises() -> Puppet:
    raise KeyError("weights")


def dies() -> Puppet:
    os._exit(4)


def never() -> Puppet:
    time.sleep(600)
    return Puppet()


def no_desk() -> str:
    return "a string"
