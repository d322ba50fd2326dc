"""The topics of the catalogue on a living cluster: made when missing, compared, never altered behind your back.

`create` does not touch a topic that exists. Kafka's only way to alter a topic's settings that all clients speak
replaces the whole set, so it would wipe what you have set yourself; `check` says what differs and how to mend it.
"""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Collection
from contextlib import asynccontextmanager
from typing import Any, TypeVar

from aiokafka.admin import AIOKafkaAdminClient, NewTopic
from aiokafka.admin.config_resource import ConfigResource, ConfigResourceType
from aiokafka.errors import (
    KafkaError,
    NodeNotReadyError,
    RequestTimedOutError,
    TopicAlreadyExistsError,
    for_code,
)

from schemas.errors import ClusterError, TopicMismatch
from schemas.topics import CATALOGUE
from streams.connection import connection, explained
from streams.drift import Difference, Living, Shape, differences, shape, topic_config
from streams.settings import Settings

_T = TypeVar("_T")

REQUEST_TIMEOUT_MS = 15_000
PATIENCE = 30.0
"""Seconds to go on asking. A fresh cluster of three refuses three replicas until all its brokers have registered:
7 to 8 s after its first answer on a busy laptop."""
PAUSE = 0.25

_TRANSIENT = ("InvalidReplicationFactorError", "NotControllerError", "RequestTimedOutError", "BrokerNotAvailableError")


@asynccontextmanager
async def administrator(settings: Settings, bootstrap: str) -> AsyncIterator[AIOKafkaAdminClient]:
    """A started admin client. Raises `ClusterError` when no broker answers."""
    options = connection(settings, bootstrap)
    with explained(bootstrap):
        admin = AIOKafkaAdminClient(**options, request_timeout_ms=REQUEST_TIMEOUT_MS)
        try:
            await admin.start()
            yield admin
        finally:
            await admin.close()


async def living(admin: AIOKafkaAdminClient, names: Collection[str] | None = None) -> dict[str, Living]:
    """The topics called `names` that the cluster has, and how it keeps them; `None` means those of the catalogue.

    All topics are listed and then chosen from: asking a lax cluster for a topic by name makes it.
    """
    wanted = CATALOGUE if names is None else names
    found = {row["topic"]: row for row in await admin.describe_topics() if row["topic"] in wanted}
    configs = await _configs(admin, list(found))
    return {name: _living(row, configs.get(name, {})) for name, row in sorted(found.items())}


async def create(settings: Settings, bootstrap: str) -> list[str]:
    """Makes the topics of the catalogue that are missing, and returns their names; none when all are there.

    Returns once every partition of every topic has a leader, so that a producer may write at once. Raises
    `ClusterError` when the cluster refuses, or is not ready within 30 s.
    """
    wanted = shape(settings)
    async with administrator(settings, bootstrap) as admin:
        present = set(await admin.list_topics())
        missing = [name for name in CATALOGUE if name not in present]
        await _until(lambda: _make(admin, missing, wanted), f"make the topics at {bootstrap}")
        await _until(lambda: _await_leaders(admin), f"find leaders for the topics at {bootstrap}")
    return missing


async def check(settings: Settings, bootstrap: str) -> list[Difference]:
    """Where the cluster's topics differ from the catalogue and the settings; empty when they do not."""
    async with administrator(settings, bootstrap) as admin:
        found = await _settled(lambda: living(admin))
    return differences(found, shape(settings))


async def cluster_id(settings: Settings, bootstrap: str) -> str:
    """The id that the cluster was given when it was made."""
    async with administrator(settings, bootstrap) as admin:
        return str((await _settled(admin.describe_cluster))["cluster_id"])


async def require(settings: Settings, bootstrap: str) -> None:
    """Raises `TopicMismatch`, naming the first difference, unless the topics are as the catalogue wants them."""
    found = await check(settings, bootstrap)
    if found:
        more = f" ({len(found) - 1} more)" if len(found) > 1 else ""
        raise TopicMismatch(
            f"{found[0].sentence().removesuffix('.')}{more}.", f"{found[0].remedy} See `copydesk topics check`."
        )


async def require_present(settings: Settings, bootstrap: str, names: Collection[str]) -> None:
    """Raises `ClusterError` naming the first of the topics that the cluster does not have.

    A client of aiokafka would wait for a missing topic for 40 s, or on a lax cluster make it.
    """
    async with administrator(settings, bootstrap) as admin:
        present = set(await _settled(admin.list_topics))
    for name in names:
        if name not in present:
            remedy = "Run `copydesk topics create`, or check the name."
            raise ClusterError(f"There is no topic {name} at {bootstrap}.", remedy)


async def _make(admin: AIOKafkaAdminClient, missing: list[str], wanted: Shape) -> None:
    present = {row["topic"] for row in await admin.describe_topics()}
    topics = [
        NewTopic(name, wanted.partitions, wanted.replication, topic_configs=topic_config(CATALOGUE[name], wanted))
        for name in missing
        if name not in present
    ]
    answer = await admin.create_topics(topics, timeout_ms=REQUEST_TIMEOUT_MS) if topics else None
    for name, code, *reason in answer.topic_errors if answer else ():
        kind = for_code(code)
        if code and kind is not TopicAlreadyExistsError:
            raise kind(f"{name}: {reason[0] if reason else kind.__name__}")


async def _await_leaders(admin: AIOKafkaAdminClient) -> None:
    rows = {row["topic"]: row for row in await admin.describe_topics()}
    for name in CATALOGUE:
        partitions = rows[name]["partitions"] if name in rows else []
        if not partitions or any(partition["leader"] < 0 for partition in partitions):
            raise RequestTimedOutError(f"{name} has no leader")


async def _until(attempt: Callable[[], Awaitable[None]], what: str) -> None:
    """As `_settled`, and what it raises is `ClusterError`."""
    try:
        await _settled(attempt)
    except KafkaError as error:
        raise ClusterError(f"Cannot {what}: {error}.", _remedy(error)) from error


async def _settled(attempt: Callable[[], Awaitable[_T]]) -> _T:
    """Tries again, up to `PATIENCE`, while the cluster is settling or the broker that was asked is down."""
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            return await attempt()
        except KafkaError as error:
            settling = isinstance(error, NodeNotReadyError) or type(error).__name__ in _TRANSIENT
            if not settling or time.monotonic() > deadline:
                raise
        await asyncio.sleep(PAUSE)


def _remedy(error: KafkaError) -> str:
    if type(error).__name__ == "InvalidReplicationFactorError":
        return "Set COPYDESK_REPLICATION to no more than the number of brokers."
    return "Check the cluster and the user's rights on wire.*."


async def _configs(admin: AIOKafkaAdminClient, names: list[str]) -> dict[str, dict[str, str]]:
    if not names:
        return {}
    answers = await admin.describe_configs([ConfigResource(ConfigResourceType.TOPIC, name) for name in names])
    return {
        name: {entry[0]: entry[1] for entry in entries}
        for answer in answers
        for _, _, _, name, entries in answer.resources
    }


def _living(row: dict[str, Any], config: dict[str, str]) -> Living:
    partitions = row["partitions"]
    replicas = min((len(partition["replicas"]) for partition in partitions), default=0)
    return Living(partitions=len(partitions), replication=replicas, config=config)
