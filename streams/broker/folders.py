"""Where the broker's files live on this machine.

<cache>/                      COPYDESK_CACHE, else the user's cache folder of the system
├── kafka-<version>/          the jars, checked against jgo.lock.toml
├── broker/                   the detached broker's data
├── broker.json               which detached broker runs
└── broker.lock               held while one is being started or stopped
"""

from pathlib import Path

from streams import settings


def cache() -> Path:
    """The root of everything that may be deleted at any time while no broker runs. May not exist yet."""
    return settings.load().cache.expanduser().absolute()


def jars(version: str) -> Path:
    """The folder of one Kafka version's jars."""
    return cache() / f"kafka-{version}"


def detached_data() -> Path:
    """The default data folder of the detached broker."""
    return cache() / "broker"


def detached_state() -> Path:
    """The file that says which detached broker runs."""
    return cache() / "broker.json"


def detached_turn() -> Path:
    """The lock that lets one process at a time start or stop the detached broker."""
    return cache() / "broker.lock"
