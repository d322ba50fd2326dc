"""Finds and calls the factory of what enricher processes run, named as `module:function`."""

import importlib
from collections.abc import Callable
from typing import cast

from schemas.errors import CopydeskError, PipelineError
from streams.work import Desk

REMEDY = "Set COPYDESK_ENRICHER to an importable `module:function` that returns a desk."


def build(path: str) -> Desk:
    """The desk that the factory at `path` returns.

    Raises `PipelineError` when there is no such factory, when it raises or when it returns something else. A
    `CopydeskError` of the factory's own passes through.
    """
    factory = find(path)
    try:
        desk = factory()
    except CopydeskError:
        raise
    except Exception as error:
        raise PipelineError(f"The enricher factory {path!r} raised {type(error).__name__}: {error}", REMEDY) from error
    if not callable(getattr(desk, "process", None)):
        raise PipelineError(f"The enricher factory {path!r} returned a {type(desk).__name__}, not a desk.", REMEDY)
    return cast(Desk, desk)


def find(path: str) -> Callable[[], object]:
    """The factory at `path`. Raises `PipelineError` saying which part of it is wrong."""
    module_name, colon, name = path.partition(":")
    if not (module_name and colon and name):
        raise PipelineError(f"The enricher factory {path!r} is not of the form `module:function`.", REMEDY)
    try:
        module = importlib.import_module(module_name)
    except Exception as error:
        problem = f"{type(error).__name__}: {error}"
        raise PipelineError(f"The enricher factory {path!r} cannot be imported: {problem}.", REMEDY) from error
    factory = getattr(module, name, None)
    if not callable(factory):
        raise PipelineError(f"The module {module_name!r} has no function {name!r} to build enrichers with.", REMEDY)
    return cast(Callable[[], object], factory)
