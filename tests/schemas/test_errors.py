import pytest

from schemas import errors
from schemas.causes import REMEDIES, Cause
from schemas.errors import ConfigurationError, CopydeskError, CopyError, PipelineError, PortTaken


def tree(kind: type[CopydeskError]) -> set[str]:
    return {kind.__name__}.union(*(tree(below) for below in kind.__subclasses__()))


def test_the_drawing_names_every_error_once() -> None:
    drawn = (errors.__doc__ or "").split("A `CopyError`")[0]
    for name in tree(CopydeskError):
        assert drawn.count(f" {name} ") == 1 or drawn.count(name) == 1, name


def test_an_error_reads_as_what_is_wrong_and_what_to_do() -> None:
    error = PortTaken("Port 9092 is taken.", "Choose another with --port.")
    assert str(error) == "Port 9092 is taken. Choose another with --port."
    assert error.exit_code == 1


@pytest.mark.parametrize("kind", [ConfigurationError, PipelineError])
def test_configuration_errors_end_with_two(kind: type[CopydeskError]) -> None:
    assert kind("x").exit_code == 2


def test_a_copy_error_carries_its_cause_and_place() -> None:
    error = CopyError(Cause.BROKEN_JSON, "The JSON ends early.", at="line 3")
    assert (error.cause, error.at) == (Cause.BROKEN_JSON, "line 3")


def test_every_cause_has_a_remedy() -> None:
    assert set(REMEDIES) == set(Cause)
