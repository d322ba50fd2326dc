"""All checks, in the order in which a fresh machine gets them right."""

from collections.abc import Iterator

from copydesk.checks import kafka, pipeline, python, worker
from copydesk.checks.finding import Check, Finding, findings
from streams.settings import Settings

CHECKS: tuple[tuple[str, Check], ...] = (
    ("Python", python.version),
    ("packages", python.packages),
    ("Faust's compiled streams", python.compiled_streams),
    ("settings", worker.variables),
    ("pipeline", pipeline.pipeline),
    ("Java", kafka.java_runtime),
    ("Kafka's jars", kafka.kafka_jars),
    ("Kafka", kafka.cluster),
    ("topics", kafka.topics),
    ("web port", worker.web_port),
)


def run(settings: Settings) -> Iterator[Finding]:
    """Every finding, as soon as it is known."""
    return findings(CHECKS, settings)
