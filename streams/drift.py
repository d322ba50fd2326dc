"""How a cluster's topics differ from the catalogue, and what to do about each difference. Pure."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from schemas.topics import CATALOGUE, RAW, TopicSpec
from streams.settings import Settings

EMBEDDED_PARTITIONS = 4
"""Enough for two workers of two processes each, and quick to start on one broker."""


@dataclass(frozen=True, slots=True)
class Shape:
    """Partitions and replicas that new topics get."""

    partitions: int
    replication: int


@dataclass(frozen=True, slots=True)
class Living:
    """A topic as a cluster keeps it. `replication` is that of its worst partition; `config` is by Kafka's names."""

    partitions: int
    replication: int
    config: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing about one topic that is not as wanted. `what` is a setting's name, `partitions`, or `topic`."""

    topic: str
    what: str
    found: str
    wanted: str
    remedy: str

    def sentence(self) -> str:
        """The difference in one line."""
        if self.what == "topic":
            return f"{self.topic} is missing."
        return f"{self.topic} has {self.what} {self.found}, wanted is {self.wanted}."


def shape(settings: Settings) -> Shape:
    """What the settings ask for on your own cluster; 4 partitions on the embedded broker, which has one replica."""
    if settings.brokers:
        return Shape(settings.partitions, settings.replication)
    return Shape(EMBEDDED_PARTITIONS, 1)


def topic_config(spec: TopicSpec, wanted: Shape) -> dict[str, str]:
    """The topic's settings on a cluster of that shape: with three replicas or more a write needs two of them."""
    safety = {"min.insync.replicas": "2"} if wanted.replication >= 3 else {}
    return spec.config() | safety


def differences(found: Mapping[str, Living], wanted: Shape) -> list[Difference]:
    """All differences between `found` and the catalogue, in the catalogue's order.

    The partition count that counts is that of `wire.raw` on the cluster, where it exists: the outputs of a story are
    written partition by partition of their input.
    """
    raw = found.get(RAW)
    partitions = raw.partitions if raw else wanted.partitions
    return [difference for spec in CATALOGUE.values() for difference in _of(spec, found, wanted, partitions)]


def _of(spec: TopicSpec, found: Mapping[str, Living], wanted: Shape, partitions: int) -> Iterator[Difference]:
    topic = found.get(spec.name)
    if topic is None:
        yield Difference(spec.name, "topic", "none", "one", "Run `copydesk topics create`.")
        return
    yield from _partitions(spec, topic, wanted, partitions)
    if topic.replication < wanted.replication:
        yield Difference(
            spec.name,
            "replication",
            str(topic.replication),
            str(wanted.replication),
            "Reassign its partitions, or set COPYDESK_REPLICATION to what the cluster has.",
        )
    yield from _config(spec, topic, wanted)


def _partitions(spec: TopicSpec, topic: Living, wanted: Shape, partitions: int) -> Iterator[Difference]:
    if spec.name == RAW and topic.partitions != wanted.partitions:
        remedy = f"Set COPYDESK_PARTITIONS={topic.partitions}, or make the topics anew."
        yield Difference(spec.name, "partitions", str(topic.partitions), str(wanted.partitions), remedy)
    if spec.name != RAW and spec.follows_raw and topic.partitions != partitions:
        remedy = f"Give it as many partitions as {RAW}; where it has more, make it anew."
        yield Difference(spec.name, "partitions", str(topic.partitions), str(partitions), remedy)


def _config(spec: TopicSpec, topic: Living, wanted: Shape) -> Iterator[Difference]:
    for name, value in topic_config(spec, wanted).items():
        found = topic.config.get(name, "nothing")
        if set(found.split(",")) != set(value.split(",")):
            remedy = (
                f"kafka-configs.sh --bootstrap-server ... --alter --topic {spec.name} --add-config {name}=[{value}]"
            )
            yield Difference(spec.name, name, found, value, remedy)
