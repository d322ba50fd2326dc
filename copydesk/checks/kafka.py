"""Kafka: Java and jars of the embedded broker, the cluster, its topics."""

import asyncio

from copydesk.checks.finding import Finding
from streams import admin, connection
from streams.broker import fetch, folders, java, lockfile
from streams.settings import Settings

_YOURS = "not needed, COPYDESK_BROKERS is set"


def java_runtime(settings: Settings) -> Finding:
    """A Java for the embedded broker."""
    if settings.brokers:
        return Finding("Java", True, _YOURS)
    found = java.find()
    return Finding("Java", True, f"{found.version} from {found.origin}, {found.path}")


def kafka_jars(settings: Settings) -> Finding:
    """The embedded broker's jars are in the cache, each with the right checksum. Fetches nothing."""
    if settings.brokers:
        return Finding("Kafka's jars", True, _YOURS)
    folder = folders.jars(lockfile.kafka_version())
    lacking = [jar for jar in lockfile.pinned() if not fetch.matches(folder / jar.name, jar)]
    if lacking:
        size = sum(jar.size for jar in lacking) / 1e6
        detail = f"{len(lacking)} of them are not in the cache ({size:.0f} MB)"
        return Finding("Kafka's jars", False, detail, "Run `copydesk broker start` with a network: it fetches them.")
    return Finding("Kafka's jars", True, "all in the cache")


def cluster(settings: Settings) -> Finding:
    """A broker answers."""
    bootstrap = connection.brokers(settings)
    asyncio.run(connection.wait_for_cluster(settings, bootstrap, patience=0))
    return Finding("Kafka", True, f"answers at {bootstrap}")


def topics(settings: Settings) -> Finding:
    """The cluster's topics are as the catalogue wants them."""
    bootstrap = connection.brokers(settings)
    found = asyncio.run(admin.check(settings, bootstrap))
    if not found:
        return Finding("topics", True, "as the catalogue wants them")
    more = f" and {len(found) - 1} more" if len(found) > 1 else ""
    remedy = f"{found[0].remedy} All: `copydesk topics check`."
    return Finding("topics", False, found[0].sentence().removesuffix(".") + more, remedy)
