"""ninjs 3.1 as IPTC publishes it, with the formats that the standard asks for checked."""

import re
from datetime import datetime
from pathlib import Path
from typing import Any

import orjson
from jsonschema import Draft202012Validator, FormatChecker

SCHEMA = Path(__file__).parents[3] / "shared/wire-formats/ninjs/specification/ninjs-schema_3.1.json"

_formats = FormatChecker(("date", "regex"))
_URI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:(?:[A-Za-z0-9._~:/?#@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})+")
_DATE_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)")


@_formats.checks("uri")
def _uri(value: object) -> bool:
    return not isinstance(value, str) or (_URI.fullmatch(value) is not None and value.count("#") <= 1)


@_formats.checks("date-time", raises=ValueError)
def _date_time(value: object) -> bool:
    if not isinstance(value, str):
        return True
    return _DATE_TIME.fullmatch(value) is not None and datetime.fromisoformat(value).tzinfo is not None


def faults(item: Any) -> list[str]:
    """What the standard finds wrong with an item."""
    validator = Draft202012Validator(orjson.loads(SCHEMA.read_bytes()), format_checker=_formats)
    return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(item)]
