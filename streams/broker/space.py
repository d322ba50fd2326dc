"""Room on the disk: asked for before work begins, and recognised when it runs out on the way."""

import errno
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from schemas.errors import ConfigurationError, DiskFull

MIB = 1 << 20
_OUT_OF_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_UNWRITABLE = {errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOTDIR}
_REMEDY = "Free some space there, or choose another disk: COPYDESK_CACHE for what is kept, TMPDIR for what is not."


def require(folder: Path, needed: int, purpose: str) -> None:
    """Raise `DiskFull` unless `needed` bytes are free where `folder` is, or will be made."""
    existing = next(path for path in (folder, *folder.parents) if path.exists())
    free = shutil.disk_usage(existing).free
    if free < needed:
        raise DiskFull(
            f"{purpose} needs {needed // MIB} MiB in {folder}, and only {free // MIB} MiB are free.", _REMEDY
        )


def full(folder: Path, purpose: str) -> DiskFull:
    """The error for a disk that filled up under our hands."""
    return DiskFull(f"The disk filled up while {purpose} in {folder}.", _REMEDY)


def explains(error: BaseException) -> bool:
    """Whether the error is the operating system's word that a folder is full or not for us to write."""
    return isinstance(error, OSError) and error.errno in _OUT_OF_ROOM | _UNWRITABLE


@contextmanager
def watched(folder: Path, purpose: str) -> Iterator[None]:
    """Turn what `explains` knows into `DiskFull` or `ConfigurationError`. Other errors pass unchanged."""
    try:
        yield
    except OSError as error:
        if error.errno in _OUT_OF_ROOM:
            raise full(folder, purpose) from error
        if error.errno in _UNWRITABLE:
            message = f"{error.filename or folder} cannot be written while {purpose}: {error.strerror}."
            raise ConfigurationError(message, "Give it to this user, or choose another folder.") from error
        raise
