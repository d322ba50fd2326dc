"""Support: worker processes that tests start and kill, and a reader that is not ours."""

import json
import os
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from confluent_kafka import OFFSET_BEGINNING, Consumer, TopicPartition

from streams.broker import ports

ROOT = Path(__file__).parents[2]
READY_SECONDS = 90.0


def environment(bootstrap: str) -> dict[str, str]:
    """What a worker and the commands need to use the broker at `bootstrap`."""
    return {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "COPYDESK_BROKERS": bootstrap,
        "COPYDESK_PARTITIONS": "4",
        "COPYDESK_REPLICATION": "1",
        "COPYDESK_PROCESSES": "1",
        "COPYDESK_SESSION_TIMEOUT": "6",
    }


class Worker:
    """One `copydesk worker` process with its log in `log`."""

    def __init__(self, bootstrap: str, log: Path, **settings: str) -> None:
        self.log = log
        self.port = ports.free(1)[0]
        env = {**environment(bootstrap), "COPYDESK_WEB_PORT": str(self.port), **settings}
        with log.open("ab") as sink:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "copydesk", "worker"], stdout=sink, stderr=sink, env=env
            )

    def page(self, path: str) -> str:
        """The body of a page of the worker; an answer of 503 is a body too."""
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}", timeout=5) as answer:
                return str(answer.read().decode())
        except urllib.error.HTTPError as error:
            with error:
                return error.read().decode()

    def wait_ready(self) -> "Worker":
        """Wait until `/ready` says so."""
        deadline = time.monotonic() + READY_SECONDS
        while time.monotonic() < deadline:
            assert self.process.poll() is None, self.log.read_text()
            try:
                if json.loads(self.page("/ready"))["ready"]:
                    return self
            except OSError:
                pass
            time.sleep(0.2)
        raise AssertionError(f"not ready: {self.log.read_text()[-2000:]}")

    def kill(self) -> None:
        """SIGKILL, as the kernel's out-of-memory killer would."""
        self.process.kill()
        self.process.wait()

    def stop(self) -> int:
        """SIGTERM, and the exit code."""
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(60)


def ends(bootstrap: str, topics: Iterable[str]) -> dict[tuple[str, int], int]:
    """The offset after the last record of each partition."""
    consumer = Consumer({"bootstrap.servers": bootstrap, "group.id": "test-ends"})
    try:
        metadata = consumer.list_topics(timeout=20).topics
        return {
            (topic, number): consumer.get_watermark_offsets(TopicPartition(topic, number), timeout=20)[1]
            for topic in topics
            for number in metadata[topic].partitions
        }
    finally:
        consumer.close()


def committed(bootstrap: str, group: str, topic: str) -> dict[tuple[str, int], int]:
    """The group's committed offsets for `topic`."""
    consumer = Consumer({"bootstrap.servers": bootstrap, "group.id": group})
    try:
        parts = [TopicPartition(topic, number) for number in consumer.list_topics(timeout=20).topics[topic].partitions]
        return {(each.topic, each.partition): each.offset for each in consumer.committed(parts, timeout=20)}
    finally:
        consumer.close()


def read_all(bootstrap: str, topics: Iterable[str]) -> list[Any]:
    """Every committed record of `topics`, by librdkafka with isolation level read_committed."""
    consumer = Consumer(
        {
            "bootstrap.servers": bootstrap,
            "group.id": "test-reader",
            "isolation.level": "read_committed",
            "enable.auto.commit": False,
            "enable.partition.eof": True,
        }
    )
    records: list[Any] = []
    try:
        waiting = set(ends(bootstrap, topics))
        consumer.assign([TopicPartition(topic, number, OFFSET_BEGINNING) for topic, number in waiting])
        while waiting:
            message = consumer.poll(30)
            assert message is not None, f"no end of {sorted(waiting)}"
            if message.error() is None:
                records.append(message)
            else:
                waiting.discard((message.topic(), message.partition()))
        return records
    finally:
        consumer.close()
