"""Support: worker processes that tests start and kill, and a reader that is not ours."""

import contextlib
import json
import os
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from confluent_kafka import OFFSET_BEGINNING, Consumer, TopicPartition

from schemas.topics import RAW
from streams.broker import ports
from streams.settings import Settings

ROOT = Path(__file__).parents[2]
GROUP = "copydesk"
READY_SECONDS = 120.0
EXIT_SECONDS = 60.0


def settings_at(bootstrap: str) -> Settings:
    """The settings that the workers here run with, for what a test does itself."""
    return Settings(brokers=bootstrap, partitions=4, replication=1, group=GROUP)


def environment(bootstrap: str) -> dict[str, str]:
    """What a worker and the commands need to use the broker at `bootstrap`; of the caller's settings the cache only."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("COPYDESK_")}
    cache = {name: value for name, value in os.environ.items() if name == "COPYDESK_CACHE"}
    ours = {
        "PYTHONPATH": str(ROOT),
        "COPYDESK_BROKERS": bootstrap,
        "COPYDESK_GROUP": GROUP,
        "COPYDESK_PARTITIONS": "4",
        "COPYDESK_REPLICATION": "1",
        "COPYDESK_PROCESSES": "1",
        "COPYDESK_SESSION_TIMEOUT": "6",
        "COPYDESK_LOG_FORMAT": "json",
    }
    return kept | cache | ours


class Worker:
    """One `copydesk worker` in a process group of its own, with its output appended to `log`, its ledger beside it."""

    def __init__(self, bootstrap: str, log: Path, **settings: str) -> None:
        self.log = log
        self.port = ports.free(1)[0]
        ours = {"COPYDESK_WEB_PORT": str(self.port), "COPYDESK_LEDGER_FOLDER": str(log.parent / "ledger")}
        env = environment(bootstrap) | ours | settings
        with log.open("ab") as sink:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "copydesk", "worker"], stdout=sink, stderr=sink, env=env, start_new_session=True
            )

    def page(self, path: str) -> str:
        """The body of a page of the worker; an answer of 503 is a body too. `OSError` when nothing listens."""
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}", timeout=5) as answer:
                return str(answer.read().decode())
        except urllib.error.HTTPError as error:
            with error:
                return error.read().decode()

    def status(self, path: str) -> int:
        """The status code of a page of the worker; 0 when nothing listens."""
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}", timeout=5) as answer:
                return int(answer.status)
        except urllib.error.HTTPError as error:
            with error:
                return error.code
        except OSError:
            return 0

    def wait_ready(self) -> "Worker":
        """Wait until `/ready` says so and the worker has partitions."""

        def ready() -> bool:
            assert self.process.poll() is None, self.log.read_text()[-4000:]
            with contextlib.suppress(OSError):
                body = json.loads(self.page("/ready"))
                return bool(body["ready"] and body["partitions"])
            return False

        until(ready, READY_SECONDS, lambda: f"not ready: {self.log.read_text()[-4000:]}")
        return self

    def kill(self) -> None:
        """SIGKILL to the worker alone, as the kernel's out-of-memory killer would. Its enrichers are on their own."""
        self.process.kill()
        self.process.wait()

    def stop(self) -> int:
        """SIGTERM, and the exit code."""
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(EXIT_SECONDS)

    def destroy(self) -> None:
        """SIGKILL to the worker and all it started. For the end of a test, whatever came of it."""
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()


def copydesk(bootstrap: str, *arguments: str) -> str:
    """Run the command line as a user would, and return what it prints. It must not fail."""
    done = subprocess.run(
        [sys.executable, "-m", "copydesk", *arguments],
        env=environment(bootstrap) | {"COLUMNS": "250"},
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def until(holds: Callable[[], bool], seconds: float, otherwise: Callable[[], str]) -> None:
    """Wait until `holds` does; after `seconds` the test fails with the words of `otherwise`."""
    deadline = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < deadline, otherwise()
        time.sleep(0.05)


@contextlib.contextmanager
def _client(bootstrap: str, **settings: Any) -> Iterator[Any]:
    consumer = Consumer({"bootstrap.servers": bootstrap, "group.id": "tests", "enable.auto.commit": False, **settings})
    try:
        yield consumer
    finally:
        consumer.close()


def _places(client: Any, topics: Iterable[str], offset: int) -> list[Any]:
    known = client.list_topics(timeout=20).topics
    return [TopicPartition(topic, number, offset) for topic in topics for number in known[topic].partitions]


def ends(bootstrap: str, topic: str) -> dict[int, int]:
    """The offset after the last record of each partition."""
    with _client(bootstrap) as client:
        places = _places(client, [topic], OFFSET_BEGINNING)
        return {each.partition: client.get_watermark_offsets(each, timeout=20)[1] for each in places}


def committed(bootstrap: str, topic: str = RAW) -> dict[int, int]:
    """The offset that the workers' group has committed for each partition, 0 where it has none."""
    with _client(bootstrap, **{"group.id": GROUP}) as client:
        places = client.committed(_places(client, [topic], OFFSET_BEGINNING), timeout=20)
        return {each.partition: max(0, each.offset) for each in places}


def wait_committed(bootstrap: str, events: int, seconds: float) -> None:
    """Wait until the group has committed that many raw events.

    Their stories are then on `wire.enriched`: one transaction holds them and the offset.
    """

    def handled() -> int:
        return sum(committed(bootstrap).values())

    until(lambda: handled() >= events, seconds, lambda: f"{handled()} of {events} raw events handled")


def read_all(bootstrap: str, topics: Iterable[str]) -> list[Any]:
    """Every record of `topics` to their ends, by librdkafka with isolation level read_committed."""
    with _client(bootstrap, **{"isolation.level": "read_committed", "enable.partition.eof": True}) as client:
        places = _places(client, topics, OFFSET_BEGINNING)
        waiting = {(each.topic, each.partition) for each in places}
        client.assign(places)
        records: list[Any] = []
        while waiting:
            message = client.poll(30)
            assert message is not None, f"no end of {sorted(waiting)}: a transaction is left open"
            # The only error that comes as a message is the end of a partition.
            if message.error() is None:
                records.append(message)
            else:
                waiting.discard((message.topic(), message.partition()))
        return records


def header(record: Any, name: str) -> str:
    """The record's first header of that name, "" without one."""
    return next((value.decode() for key, value in record.headers() if key == name), "")
