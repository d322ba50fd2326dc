"""Models to bytes: JSON by orjson, UTF-8, no blanks."""

import orjson
from pydantic import BaseModel


def to_bytes(model: BaseModel) -> bytes:
    """The bytes that travel. A field that is `None` is left out."""
    return orjson.dumps(model.model_dump(mode="json", exclude_none=True))
