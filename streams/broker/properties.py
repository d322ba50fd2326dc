"""The broker's `server.properties`: the research's settings for a small, quick, quiet Kafka."""

from collections.abc import Sequence

from streams.broker.node import HOST, Node

# The largest record is a quarantined story with its history; the record batch around it needs room too.
LARGEST_RECORD = 18 << 20


def render(node: Node, nodes: Sequence[Node]) -> str:
    """The text of `server.properties` for one of the cluster's nodes."""
    settings = _identity(node, nodes) | _replication(len(nodes)) | _LIVENESS[len(nodes) > 1] | _FIXED
    return "".join(f"{name}={value}\n" for name, value in settings.items())


def _identity(node: Node, nodes: Sequence[Node]) -> dict[str, str]:
    return {
        "process.roles": "broker,controller",
        "node.id": str(node.number),
        "controller.quorum.voters": ",".join(f"{n.number}@{HOST}:{n.controller_port}" for n in nodes),
        "controller.listener.names": "CONTROLLER",
        "inter.broker.listener.name": "PLAINTEXT",
        "listener.security.protocol.map": "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
        "listeners": f"PLAINTEXT://{node.address},CONTROLLER://{HOST}:{node.controller_port}",
        "advertised.listeners": f"PLAINTEXT://{node.address}",
        # Relative to the JVM's working folder: Java reads this file as Latin-1, and folders have all kinds of names.
        "log.dirs": node.data.name,
    }


def _replication(brokers: int) -> dict[str, str]:
    replicas = str(min(brokers, 3))
    in_sync = "2" if brokers >= 3 else "1"
    return {
        "default.replication.factor": replicas,
        "min.insync.replicas": in_sync,
        "offsets.topic.replication.factor": replicas,
        "transaction.state.log.replication.factor": replicas,
        "transaction.state.log.min.isr": in_sync,
        "share.coordinator.state.topic.replication.factor": replicas,
        "share.coordinator.state.topic.min.isr": in_sync,
    }


# A broker that was killed may return only after its old registration has run out: 2 s instead of the default 9.
# Several brokers on one machine get 3, for they can hold each other up that long while all start at once.
_LIVENESS = (
    {"broker.session.timeout.ms": "2000", "broker.heartbeat.interval.ms": "500"},
    {"broker.session.timeout.ms": "3000", "broker.heartbeat.interval.ms": "500"},
)

_FIXED = {
    "auto.create.topics.enable": "false",  # a topic that nobody described is a mistake
    "message.max.bytes": str(LARGEST_RECORD),
    "replica.fetch.max.bytes": str(LARGEST_RECORD),
    "replica.fetch.response.max.bytes": str(LARGEST_RECORD),
    # Few partitions of the internal topics make the first join quick.
    "offsets.topic.num.partitions": "4",
    "transaction.state.log.num.partitions": "4",
    "group.initial.rebalance.delay.ms": "0",
    "group.min.session.timeout.ms": "1000",  # tests watch workers die
    # A corpse's open transaction stalls every read_committed reader until this sweep finds it.
    "transaction.abort.timed.out.transaction.cleanup.interval.ms": "1000",
    # A quiet feed may sleep for weeks without its producer losing its identity.
    "transactional.id.expiration.ms": "2147483647",
    "log.cleaner.dedupe.buffer.size": "4194304",  # 128 MiB by default, and most of the broker's memory
}
