import pytest

from schemas.errors import PipelineError
from streams.pool.factory import build
from tests.streams.pool.factories import Puppet

HERE = "tests.streams.pool.factories"


def test_the_factory_is_imported_and_called() -> None:
    assert isinstance(build(f"{HERE}:puppet"), Puppet)


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("", "is not of the form"),
        (HERE, "is not of the form"),
        (f"{HERE}:", "is not of the form"),
        (":build", "is not of the form"),
        ("no_such_room.desk:build", "cannot be imported: ModuleNotFoundError: No module named 'no_such_room'"),
        (f"{HERE}:no_such", "has no function 'no_such'"),
        (f"{HERE}:NOT_A_FUNCTION", "has no function 'NOT_A_FUNCTION'"),
        (f"{HERE}:raises", "raised KeyError: 'weights'"),
        (f"{HERE}:no_desk", "returned a str, not a desk"),
    ],
)
def test_a_wrong_factory_is_named_with_what_to_set(path: str, said: str) -> None:
    with pytest.raises(PipelineError) as caught:
        build(path)
    assert said in caught.value.message
    assert "COPYDESK_ENRICHER" in caught.value.remedy


def test_the_factorys_own_error_passes_through() -> None:
    with pytest.raises(PipelineError) as caught:
        build(f"{HERE}:refuses")
    assert caught.value.message == "There is no pipeline called 'xx_none'."
    assert caught.value.remedy == "Install it."
