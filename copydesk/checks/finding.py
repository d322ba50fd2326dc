"""One line of the doctor's report."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from schemas.errors import CopydeskError
from streams.settings import Settings


@dataclass(frozen=True, slots=True)
class Finding:
    """What one check found. `remedy` says what to do; it is empty where `well`."""

    name: str
    well: bool
    detail: str
    remedy: str = ""


Check = Callable[[Settings], Finding]


def findings(checks: Iterable[tuple[str, Check]], settings: Settings) -> Iterator[Finding]:
    """What each check finds, in order. A check that raises is a finding too: nothing stops the doctor."""
    for name, check in checks:
        try:
            yield check(settings)
        except CopydeskError as error:
            yield Finding(name, False, error.message, error.remedy)
        except Exception as error:
            detail = f"{type(error).__name__}: {error}"
            yield Finding(name, False, detail, "The check itself failed: report it with this line.")
