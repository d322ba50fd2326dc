"""A broker that stays when the command that started it has ended. One for each cache folder."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from streams import settings
from streams.broker import command, folders, java, layout, lock, lockfile, ports, process, ready, space, state
from streams.broker.fetch import Progress
from streams.broker.jars import ensure_jars
from streams.broker.process import Process
from streams.broker.state import Running


def start(on_progress: Progress | None = None, port: int | None = None, folder: Path | None = None) -> Running:
    """Start the broker, or find the one that runs (`already`), and return when it answers.

    `port` defaults to the setting `broker_port`, `folder` to one in the cache. A broker that runs is returned as it
    is, whatever port and folder were asked for. Raises as `attached` does; nothing new is left running then.
    """
    with space.watched(folders.cache(), "starting the broker"), lock.turn(folders.detached_turn()):
        found = state.read()
        if found:
            ready.wait([found.process()], [found.process().node])
            return replace(found, already=True)
        return _launch(on_progress, port or settings.load().broker_port, folder or folders.detached_data())


def stop() -> bool:
    """Stop the broker; False when none ran. Its data stays. Returns when it is gone, after 10 s by force."""
    with lock.turn(folders.detached_turn()):
        found = state.read()
        if found:
            found.process().end()
        state.forget()
        return found is not None


def status() -> Running | None:
    """The broker that runs, if one does. It may still be starting."""
    return state.read()


def _launch(on_progress: Progress | None, port: int, root: Path) -> Running:
    ports.require(port)
    runtime, jars = java.find(), ensure_jars(on_progress)
    (node,) = nodes = layout.plan(root.absolute(), [port], ports.free(1, taken=[port]))
    with process.owned(nodes) as locks:
        layout.prepare(root.absolute(), nodes)
        started = process.start(node, command.line(runtime, jars, node), locks.pop(), attached=False)
    running = Running(
        started.pid, port, node.controller_port, lockfile.kafka_version(), root.absolute(), datetime.now(UTC)
    )
    # Before it is ready: should this process be killed while it waits, the next command still finds the JVM.
    state.write(running)
    try:
        ready.wait([started], nodes)
    except BaseException:
        _undo(started)
        raise
    return running


def _undo(started: Process) -> None:
    started.end()
    state.forget()
