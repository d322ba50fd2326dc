import json

import jsonschema
import pytest

from schemas.generate import FOLDER, MODELS, stale


def test_the_files_are_current() -> None:
    assert stale() == []


def test_there_is_no_file_without_a_model() -> None:
    assert {path.name.removesuffix(".schema.json") for path in FOLDER.glob("*.json")} == set(MODELS)


@pytest.mark.parametrize("name", MODELS)
def test_a_file_is_a_valid_schema_and_closed(name: str) -> None:
    schema = json.loads((FOLDER / f"{name}.schema.json").read_text())
    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema["additionalProperties"] is False
