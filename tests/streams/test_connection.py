import socket
from pathlib import Path

import pytest
from aiokafka.errors import KafkaConnectionError, KafkaTimeoutError, UnknownTopicOrPartitionError
from pydantic import SecretStr

from schemas.errors import ClusterError, ConfigurationError
from streams import connection
from streams.settings import Settings


@pytest.fixture
def empty_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COPYDESK_CACHE", str(tmp_path))


def test_your_brokers_come_first() -> None:
    assert connection.brokers(Settings(brokers="a:9092,b:9092")) == "a:9092,b:9092"


@pytest.mark.usefixtures("empty_cache")
def test_no_broker_at_all_is_said_with_both_ways_out() -> None:
    with pytest.raises(ClusterError, match="not running") as caught:
        connection.brokers(Settings(brokers=""))
    assert "copydesk broker start" in caught.value.remedy
    assert "COPYDESK_BROKERS" in caught.value.remedy


def test_the_embedded_broker_is_spoken_to_in_plain_text() -> None:
    options = connection.connection(Settings(brokers="", security_protocol="SASL_SSL"), "127.0.0.1:19092")
    assert options == {"bootstrap_servers": "127.0.0.1:19092", "client_id": "copydesk"}


def test_sasl_carries_the_credentials() -> None:
    settings = Settings(
        brokers="k:9092",
        security_protocol="SASL_PLAINTEXT",
        sasl_mechanism="PLAIN",
        sasl_username="desk",
        sasl_password=SecretStr("pass"),
    )
    options = connection.connection(settings, "k:9092")
    assert options["security_protocol"] == "SASL_PLAINTEXT"
    assert (options["sasl_mechanism"], options["sasl_plain_username"]) == ("PLAIN", "desk")
    assert options["sasl_plain_password"] == "pass"
    assert "ssl_context" not in options


def test_tls_checks_the_brokers_certificate() -> None:
    options = connection.connection(Settings(brokers="k:9092", security_protocol="SSL"), "k:9092")
    assert options["ssl_context"].check_hostname


def test_a_certificate_that_is_not_there_names_its_setting(tmp_path: Path) -> None:
    settings = Settings(brokers="k:9092", security_protocol="SSL", ssl_cafile=tmp_path / "ca.pem")
    with pytest.raises(ConfigurationError, match="COPYDESK_SSL_CAFILE"):
        connection.connection(settings, "k:9092")


def test_a_certificate_that_is_none_is_said(tmp_path: Path) -> None:
    (tmp_path / "ca.pem").write_text("no certificate")
    settings = Settings(brokers="k:9092", security_protocol="SSL", ssl_cafile=tmp_path / "ca.pem")
    with pytest.raises(ConfigurationError, match="cannot be used"):
        connection.connection(settings, "k:9092")


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (KafkaConnectionError("x"), "No Kafka broker answers at k:9092"),
        (UnknownTopicOrPartitionError(), "topic is missing"),
        (KafkaTimeoutError(), "did not answer in time"),
        (TimeoutError(), "did not answer in time"),
        (RuntimeError("odd"), "RuntimeError: odd"),
    ],
)
def test_each_refusal_is_a_sentence_with_a_remedy(error: Exception, words: str) -> None:
    refusal = connection.refusal(error, "k:9092")
    assert words in refusal.message
    assert refusal.remedy


async def test_waiting_for_a_cluster_that_never_comes_ends_with_its_address() -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{closed.getsockname()[1]}"
        with pytest.raises(ClusterError, match=address):
            await connection.wait_for_cluster(Settings(brokers=address), address, patience=0.3)
