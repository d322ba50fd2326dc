"""The two bases of every model that travels."""

from pydantic import BaseModel, ConfigDict


class Closed(BaseModel):
    """What we write: no field that the schema does not name, immutable once built."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Open(BaseModel):
    """What others write: fields we do not know are ignored, so that a sender may add to its copy."""

    model_config = ConfigDict(extra="ignore", frozen=True)
