import pytest

from schemas import errors
from streams.broker import diagnosis
from streams.broker.node import Node


@pytest.mark.parametrize(
    ("line", "kind", "says"),
    [
        ("java.io.IOException: No space left on device", errors.DiskFull, "filled up while the broker was writing"),
        ("java.net.BindException: Address already in use", errors.PortTaken, "is already taken by another process"),
        ("Failed to acquire lock on file .lock in /x", errors.DataLocked, "Another broker is running"),
        ("java.lang.OutOfMemoryError: Java heap space", errors.BrokerNotReady, "not enough memory"),
        ("java.lang.NoClassDefFoundError: kafka/Kafka", errors.JarsUnavailable, "do not fit together"),
        ("CorruptRecordException: Record is corrupt", errors.DataDamaged, "is damaged: Kafka says 'CorruptRecord"),
        ("Error while reading the Quorum status from x", errors.DataDamaged, "Error while reading the Quorum"),
        ("[2026] ERROR No readable meta.properties files", errors.DataDamaged, "No readable meta.properties"),
    ],
)
def test_each_known_failure_is_one_sentence(node: Node, line: str, kind: type[errors.BrokerError], says: str) -> None:
    node.log.write_text(f"[2026] INFO starting (kafka)\n{line}\n\tat somewhere\n")
    error = diagnosis.explain(node, "Kafka ended.")
    assert type(error) is kind
    assert says in error.message
    assert error.remedy


def test_a_full_disk_is_named_before_the_damage_that_it_did(node: Node) -> None:
    node.log.write_text("KafkaStorageException: Error while writing\nIOException: No space left on device\n")
    assert isinstance(diagnosis.explain(node, ""), errors.DiskFull)


def test_a_mended_index_is_no_damage(node: Node) -> None:
    node.log.write_text("[2026] WARN Found a corrupted index file, recovering (UnifiedLog)\n[2026] ERROR Odd (kafka)\n")
    error = diagnosis.explain(node, "Kafka ended.")
    assert isinstance(error, errors.BrokerNotReady)
    assert error.message == "Kafka ended. Odd (kafka)"
    assert str(node.log) in error.remedy


def test_the_jvms_own_words_count(node: Node) -> None:
    node.console.write_text("Error: Could not reserve enough space for object heap\n")
    assert "not enough memory" in diagnosis.explain(node, "Kafka ended.").message


def test_silence_is_told_as_such(node: Node) -> None:
    assert diagnosis.explain(node, "Kafka ended.").message == "Kafka ended."
