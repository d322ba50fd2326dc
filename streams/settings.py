"""Every setting, read from the environment as `COPYDESK_<NAME>`. The README's table is generated from this class."""

import os
from pathlib import Path
from typing import Literal

from platformdirs import user_cache_path
from pydantic import Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from schemas.errors import ConfigurationError


class Settings(BaseSettings):
    """The settings of a worker and of the command line. All have defaults that work on a laptop."""

    model_config = SettingsConfigDict(env_prefix="COPYDESK_", frozen=True, extra="ignore")

    brokers: str = Field(default="", description="Kafka bootstrap servers, `host:port,...`. Empty: the embedded broker")
    security_protocol: Literal["PLAINTEXT", "SSL", "SASL_PLAINTEXT", "SASL_SSL"] = Field(
        default="PLAINTEXT", description="How to talk to your brokers"
    )
    sasl_mechanism: Literal["PLAIN", "SCRAM-SHA-256", "SCRAM-SHA-512"] = Field(
        default="SCRAM-SHA-512", description="SASL mechanism, used with the SASL protocols"
    )
    sasl_username: str = Field(default="", description="SASL user")
    sasl_password: SecretStr = Field(default=SecretStr(""), description="SASL password")
    ssl_cafile: Path | None = Field(default=None, description="CA certificates (PEM). Empty: the system's")
    ssl_certfile: Path | None = Field(default=None, description="Client certificate (PEM), for mutual TLS")
    ssl_keyfile: Path | None = Field(default=None, description="Key of the client certificate (PEM)")

    group: str = Field(default="copydesk", description="Consumer group, and prefix of the transactional ids")
    partitions: int = Field(default=12, ge=1, description="Partitions of the topics that `topics create` makes")
    replication: int = Field(default=3, ge=1, description="Replicas of those topics (1 on the embedded broker)")

    enricher: str = Field(default="agents.desk:build", description="Factory of what enricher processes run")
    pipeline: str = Field(default="", description="spaCy package or folder. Empty: the pipeline that ships")
    labels: str = Field(
        default="", description="That pipeline's entity labels as our types: `PERSON=PER,MISC=`; nothing after = drops"
    )
    processes: int = Field(default=0, ge=0, description="Enricher processes of a worker. 0: one per core")
    story_deadline: float = Field(default=30.0, gt=0, description="Seconds a story may take, plus 10 per 100 kB")

    enricher_stories: int = Field(
        default=100_000, ge=0, description="Stories until an enricher process is replaced by a new one. 0: never"
    )
    enricher_memory: int = Field(
        default=0, ge=0, description="MiB of memory above which it is replaced after its chunk. 0: no bound"
    )

    batch_stories: int = Field(default=100, ge=1, description="Most stories in one batch of transactions")
    batch_within: float = Field(default=0.03, gt=0, description="Seconds to wait for a batch to fill: the latency")
    buffer_stories: int = Field(default=4096, ge=100, description="Stories fetched ahead; at least 2.5 s of work")
    transaction_timeout: float = Field(
        default=12.0, ge=1, le=900, description="Seconds after which the broker aborts a dead worker's transaction"
    )
    session_timeout: float = Field(default=10.0, ge=6, description="Seconds of silence before a worker counts as dead")
    rebalance_timeout: float = Field(default=60.0, ge=10, description="Seconds a worker may take to join a rebalance")

    ledger_folder: Path | None = Field(default=None, description="Folder of the local ledger. Empty: in the cache")
    ledger_days: float = Field(default=90.0, ge=0, description="Days until an untouched story is forgotten. 0: never")
    kill_grace_days: float = Field(default=7.0, ge=0, description="Days from a kill to the story's tombstones")

    breaker_feed_events: int = Field(default=50, ge=1, description="Latest events of a feed that its breaker judges")
    breaker_feed_minimum: int = Field(default=20, ge=1, description="Fewer of them say nothing")
    breaker_feed_share: float = Field(
        default=0.5, ge=0, le=1, description="Share of them in quarantine that opens the feed's breaker. 0: never"
    )
    breaker_worker_events: int = Field(default=100, ge=1, description="Latest events of a worker that are judged")
    breaker_worker_minimum: int = Field(default=20, ge=1, description="Fewer of them say nothing")
    breaker_worker_share: float = Field(
        default=0.5, ge=0, le=1, description="Share of them failed by our own fault that pauses the worker. 0: never"
    )

    web_host: str = Field(default="127.0.0.1", description="Where the worker serves /metrics, /live and /ready")
    web_port: int = Field(default=6066, ge=1, le=65535, description="The port of the same")
    stall_deadline: float = Field(default=120.0, gt=0, description="Seconds without progress, with lag, until we exit")
    shutdown_deadline: float = Field(default=25.0, gt=0, description="Seconds after SIGTERM until we exit regardless")
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field(default="INFO", description="Least level logged")
    log_format: Literal["json", "text"] = Field(default="json", description="Log lines for machines or for people")

    cache: Path = Field(
        default_factory=lambda: user_cache_path("copydesk"), description="Folder for the broker's jars and data"
    )
    broker_port: int = Field(default=19092, ge=1, le=65535, description="Port of the embedded broker")

    def enricher_processes(self) -> int:
        """How many enricher processes a worker starts: the setting, or one for each core we may use."""
        cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
        return self.processes or cores or 1


def load() -> Settings:
    """The settings of this process. Raises `ConfigurationError` naming the variable that is wrong."""
    try:
        return Settings()
    except ValidationError as error:
        first = error.errors()[0]
        name = f"COPYDESK_{str(first['loc'][0]).upper()}"
        raise ConfigurationError(f"{name} is {first['input']!r}: {first['msg']}.", f"Set {name} right.") from error
