"""The Faust app: the settings that keep it honest, and our driver in place of Faust's.

Why each setting differs from Faust's default is said beside it; the evidence is Faust's own code and open issues.
"""

import ssl
from collections.abc import Callable
from typing import Any

import faust
from mode.supervisors import CrashingSupervisor

from schemas.errors import ConfigurationError
from schemas.topics import CATALOGUE, RAW
from streams import compiled
from streams.consuming.backlog import Backlog
from streams.consuming.driver import Transport
from streams.settings import Settings

REQUEST_TIMEOUT = 30.0
"""Seconds for one request to the broker. Faust wants it above the session timeout."""

POLL_INTERVAL = 30 * 24 * 3600.0
"""Seconds between two fetches before aiokafka leaves the group, never to come back. The watchdog sees stalls."""


class DeskApp(faust.App):  # type: ignore[misc]
    """A Faust app on our driver. `backlog` is how the driver knows when to stop fetching.

    `before_revoked` is called before partitions are given away, and before Faust waits until nothing is in hand.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self.backlog = Backlog()
        self.before_revoked: Callable[[], object] = lambda: None
        super().__init__(*args, **kwargs)

    async def _on_partitions_revoked(self, revoked: Any) -> None:
        self.before_revoked()
        await super()._on_partitions_revoked(revoked)

    def _new_transport(self) -> Transport:
        return Transport(self.conf.broker_consumer, self)


def create_app(settings: Settings, bootstrap: str, tls: ssl.SSLContext | None) -> DeskApp:
    """The app for one worker. Raises `ConfigurationError` when Faust runs without its compiled streams."""
    if not compiled.loaded():
        raise ConfigurationError(
            "Faust runs without its compiled streams.", "Install the faust-streaming wheel and unset NO_CYTHON."
        )
    folder = settings.cache / "faust" / settings.group
    # Faust makes its folder without the ones above it.
    folder.mkdir(parents=True, exist_ok=True)
    return DeskApp(
        settings.group,
        broker=[f"kafka://{server.strip()}" for server in bootstrap.split(",")],
        broker_credentials=_credentials(settings, tls),
        datadir=str(folder),
        # Faust's exactly_once sends outside its transactions; ours is in streams/committing/transaction.py.
        processing_guarantee="at_least_once",
        agent_supervisor=CrashingSupervisor,
        stream_wait_empty=True,
        stream_buffer_maxsize=settings.buffer_stories,
        broker_max_poll_interval=POLL_INTERVAL,
        broker_max_poll_records=500,
        broker_session_timeout=settings.session_timeout,
        broker_heartbeat_interval=settings.session_timeout / 3.5,
        broker_rebalance_timeout=settings.rebalance_timeout,
        broker_request_timeout=max(REQUEST_TIMEOUT, settings.session_timeout + 5),
        broker_commit_interval=1.0,
        consumer_max_fetch_size=CATALOGUE[RAW].max_message_bytes,
        consumer_auto_offset_reset="earliest",
        topic_allow_declare=False,
        topic_disable_leader=True,
        table_standby_replicas=0,
        web_bind=settings.web_host,
        web_host=settings.web_host,
        web_port=settings.web_port,
        worker_redirect_stdouts=False,
        autodiscover=False,
    )


def raw_topic(app: DeskApp) -> Any:
    """`wire.raw` as bytes: decoding belongs to the enrichers, a decode error inside Faust would lose the event."""
    return app.topic(
        RAW, key_type=bytes, value_type=bytes, key_serializer="raw", value_serializer="raw", allow_empty=True
    )


def _credentials(settings: Settings, tls: ssl.SSLContext | None) -> Any:
    if settings.security_protocol.startswith("SASL"):
        return faust.SASLCredentials(
            username=settings.sasl_username,
            password=settings.sasl_password.get_secret_value(),
            mechanism=settings.sasl_mechanism,
            ssl_context=tls,
        )
    return faust.SSLCredentials(tls) if tls else None
