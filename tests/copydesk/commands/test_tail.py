"""`copydesk tail` against a real broker."""

import signal
from datetime import UTC, datetime

import orjson
from aiokafka import AIOKafkaProducer

from schemas.causes import Cause
from schemas.events import Quarantined
from schemas.headers import pack, quarantine
from schemas.topics import ENRICHED, QUARANTINE
from streams.settings import Settings
from tests.copydesk.commands.conftest import Shell

NOW = ("--from-beginning", "--no-follow")


def value(uri: str, headline: str, *names: str) -> bytes:
    entities = [
        {"id": f"per:{name}", "type": "PER", "name": name, "salience": 1.0, "mentions": [{"text": name}]}
        for name in names
    ]
    item = {"uri": uri, "headlines": [{"value": headline}]}
    return orjson.dumps({"item": item, "enrichment": {"entities": entities, "topics": []}})


async def publish(settings: Settings) -> None:
    producer = AIOKafkaProducer(bootstrap_servers=settings.brokers)
    await producer.start()
    for uri, topics, language, name in (
        ("urn:t:1", "politics,conflict", "en", "Ada Palmer"),
        ("urn:t:2", "sport", "en", "Tom Ashgrove"),
        ("urn:t:3", "politics", "de", "Frauke Thomsen"),
    ):
        headers = pack({"ce_type": "story.added", "ce_subject": uri, "topics": topics, "language": language})
        for stream in (ENRICHED, *(f"wire.topic.{slug}" for slug in topics.split(","))):
            copy = value(uri, f"Story of {name}", name)
            await producer.send_and_wait(stream, copy, key=uri.encode(), headers=list(headers))
    record = Quarantined(
        id="q", cause=Cause.EMPTY, message="There is no text.", component="wires", topic="wire.raw", partition=0,
        offset=4, attempts=1, at=datetime.now(UTC)
    )  # fmt: skip
    await producer.send_and_wait(QUARANTINE, b"\x1b[2Jraw", key=b"q", headers=list(pack(quarantine(record))))
    await producer.stop()


async def test_what_came_out_line_by_line_for_people_and_for_programs(shell: Shell, settings: Settings) -> None:
    await publish(settings)
    lines = shell("tail", *NOW).stdout.splitlines()
    assert len(lines) == 3
    assert sorted(lines)[0] == "+ Story of Ada Palmer  politics, conflict  Ada Palmer"
    events = [orjson.loads(line) for line in shell("tail", "--json", *NOW).stdout.splitlines()]
    assert {event["uri"] for event in events} == {"urn:t:1", "urn:t:2", "urn:t:3"}
    assert all(event["item"]["uri"] == event["uri"] and event["kind"] == "story.added" for event in events)

    assert "Ada" in shell("tail", "--entity", "ada palmer", *NOW).stdout
    assert len(shell("tail", "-t", "politics", *NOW).stdout.splitlines()) == 2
    assert len(shell("tail", "-t", "politics", "-t", "sport", "--language", "en", *NOW).stdout.splitlines()) == 2
    assert len(shell("tail", "-t", "medtop:15000000", *NOW).stdout.splitlines()) == 1
    assert len(shell("tail", "--limit", "2", "--from-beginning").stdout.splitlines()) == 2

    failed = shell("tail", "--quarantine", *NOW).stdout
    assert "empty  There is no text." in failed
    assert "Ask the feed" in failed
    assert "\x1b[2J" not in failed
    records = map(orjson.loads, shell("tail", "--quarantine", "--json", *NOW).stdout.splitlines())
    (record,) = [record for record in records if record["id"] == "q"]
    assert (record["cause"], record["offset"], record["bytes"]) == ("empty", 4, 7)


async def publish_comet(settings: Settings) -> None:
    producer = AIOKafkaProducer(bootstrap_servers=settings.brokers)
    await producer.start()
    copy, headers = value("urn:t:9", "Comet"), list(pack({"ce_type": "story.added", "topics": "science"}))
    await producer.send_and_wait("wire.topic.science", copy, key=b"urn:t:9", headers=headers)
    await producer.stop()


async def test_ctrl_c_ends_it_quietly(shell: Shell, settings: Settings) -> None:
    following = shell.start("tail", "--json", "--from-beginning", "--topic", "science")
    await publish_comet(settings)
    assert following.stdout is not None
    assert orjson.loads(following.stdout.readline())["uri"] == "urn:t:9"
    following.send_signal(signal.SIGINT)
    _, errors = following.communicate(timeout=60)
    assert (following.returncode, errors) == (0, b"")


async def test_a_reader_that_goes_away_ends_it_quietly(shell: Shell, settings: Settings) -> None:
    await publish_comet(settings)
    following = shell.start("tail", "--json", "--no-follow", "--from-beginning", "--topic", "science")
    assert following.stdout is not None
    following.stdout.close()
    following.stdout = None
    _, errors = following.communicate(timeout=60)
    assert (following.returncode, errors) == (0, b"")


def test_an_unknown_topic_names_those_there_are(shell: Shell) -> None:
    done = shell("tail", "--topic", "sports")
    assert done.returncode == 2
    assert "'sports' is no topic of level 1." in done.stderr
    assert "sport" in done.stderr.partition("try:")[2]


def test_no_cluster_is_one_sentence(nowhere: Shell) -> None:
    done = nowhere("tail")
    assert done.returncode == 1
    assert done.stderr.startswith("error: No Kafka broker answers at 127.0.0.1:1.\ntry: ")
