"""Which Kafka we talk to, and how: bootstrap servers, TLS, SASL, and the sentence when nobody answers."""

import asyncio
import ssl
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from aiokafka.client import AIOKafkaClient
from aiokafka.errors import (
    ClusterAuthorizationFailedError,
    GroupAuthorizationFailedError,
    KafkaConnectionError,
    KafkaError,
    KafkaTimeoutError,
    MessageSizeTooLargeError,
    TopicAuthorizationFailedError,
    UnknownTopicOrPartitionError,
)

from schemas.errors import ClusterError, ConfigurationError
from streams import broker
from streams.settings import Settings

_FORBIDDEN = (TopicAuthorizationFailedError, GroupAuthorizationFailedError, ClusterAuthorizationFailedError)


def brokers(settings: Settings, *, start: bool = False, on_progress: broker.Progress | None = None) -> str:
    """The bootstrap servers: `COPYDESK_BROKERS`, else those of the embedded broker that runs on this machine.

    With `start` an embedded broker that does not run is started, detached: it outlives this process. That may take
    seconds, and the first time a download. Raises `ClusterError` when there is no broker and none may be started, and
    what `streams.broker` raises when one cannot be started.
    """
    if settings.brokers:
        return settings.brokers
    running = broker.status()
    if running is None and start:
        running = broker.start(on_progress)
    if running is None:
        raise ClusterError(
            "No Kafka: the embedded broker is not running and COPYDESK_BROKERS is not set.",
            "Run `copydesk broker start`, or set COPYDESK_BROKERS to your cluster.",
        )
    return running.bootstrap


def connection(settings: Settings, bootstrap: str) -> dict[str, Any]:
    """Keyword arguments that every aiokafka client takes: servers, security, credentials, a name.

    The embedded broker is always spoken to in plain text; the security settings are those of your own cluster. Raises
    `ConfigurationError` when a certificate cannot be read.
    """
    options: dict[str, Any] = {"bootstrap_servers": bootstrap, "client_id": "copydesk"}
    if not settings.brokers:
        return options
    options["security_protocol"] = settings.security_protocol
    if settings.security_protocol.startswith("SASL"):
        options["sasl_mechanism"] = settings.sasl_mechanism
        options["sasl_plain_username"] = settings.sasl_username
        options["sasl_plain_password"] = settings.sasl_password.get_secret_value()
    if settings.security_protocol.endswith("SSL"):
        options["ssl_context"] = tls_context(settings)
    return options


def tls_context(settings: Settings) -> ssl.SSLContext | None:
    """TLS as the settings want it, `None` without. Raises `ConfigurationError` when a certificate cannot be read."""
    if not settings.brokers or not settings.security_protocol.endswith("SSL"):
        return None
    for name in ("ssl_cafile", "ssl_certfile", "ssl_keyfile"):
        path = getattr(settings, name)
        if path is not None and not path.is_file():
            variable = f"COPYDESK_{name.upper()}"
            raise ConfigurationError(f"{variable} names {path}, which is no file.", f"Set {variable} to a PEM file.")
    try:
        context = ssl.create_default_context(cafile=settings.ssl_cafile)
        if settings.ssl_certfile is not None:
            context.load_cert_chain(settings.ssl_certfile, settings.ssl_keyfile)
    except (ssl.SSLError, OSError) as error:
        raise ConfigurationError(
            f"The TLS certificates cannot be used: {error}.", "Check the COPYDESK_SSL_* files: PEM, and key to match."
        ) from error
    return context


async def wait_for_cluster(settings: Settings, bootstrap: str, patience: float = 30.0) -> None:
    """Returns once a broker answers. Raises `ClusterError` when none has after `patience` seconds.

    A worker waits here instead of ending and being restarted at once, over and over, while its brokers come up.
    """
    deadline = time.monotonic() + patience
    pause = 0.1
    while True:
        probe = AIOKafkaClient(**connection(settings, bootstrap), request_timeout_ms=5_000)
        try:
            with explained(bootstrap):
                await probe.bootstrap()
            return
        except ClusterError:
            if time.monotonic() + pause > deadline:
                raise
        finally:
            await probe.close()
        await asyncio.sleep(pause)
        pause = min(2 * pause, 2.0)


def refusal(error: Exception, bootstrap: str) -> ClusterError:
    """What a client's error means, as one sentence with a remedy."""
    if isinstance(error, KafkaConnectionError):
        return ClusterError(
            f"No Kafka broker answers at {bootstrap}.",
            "Check that it runs, and COPYDESK_BROKERS and the security settings: a broker that refuses TLS or "
            "credentials looks the same from here.",
        )
    if isinstance(error, UnknownTopicOrPartitionError):
        return ClusterError(f"A topic is missing at {bootstrap}.", "Run `copydesk topics create`.")
    if isinstance(error, _FORBIDDEN):
        return ClusterError(f"Kafka at {bootstrap} refuses us: {error}.", "Grant the user its rights on wire.*.")
    if isinstance(error, MessageSizeTooLargeError):
        return ClusterError(
            "Kafka refuses the message: it is too large.", "Raise max.message.bytes: see `copydesk topics check`."
        )
    if isinstance(error, KafkaTimeoutError | TimeoutError):
        return ClusterError(f"Kafka at {bootstrap} did not answer in time.", "Check that its brokers are up.")
    return ClusterError(f"Kafka at {bootstrap} failed: {type(error).__name__}: {error}.", "See the broker's log.")


@contextmanager
def explained(bootstrap: str) -> Iterator[None]:
    """Turns what aiokafka raises inside into `ClusterError`."""
    try:
        yield
    except (KafkaError, TimeoutError, OSError) as error:
        raise refusal(error, bootstrap) from error
