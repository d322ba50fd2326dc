import errno
from pathlib import Path

import pytest

from schemas.errors import ConfigurationError, DiskFull
from streams.broker import space


def test_room_is_asked_for_where_the_folder_will_be(tmp_path: Path) -> None:
    space.require(tmp_path / "not" / "yet" / "there", 1, "A test")
    with pytest.raises(DiskFull, match=r"A test needs \d+ MiB in .*there, and only \d+ MiB are free"):
        space.require(tmp_path / "not" / "yet" / "there", 1 << 60, "A test")


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT, errno.EFBIG])
def test_a_disk_that_fills_up_is_called_so(tmp_path: Path, number: int) -> None:
    with pytest.raises(DiskFull, match="while testing in"), space.watched(tmp_path, "testing"):
        raise OSError(number, "said the system")


def test_the_systems_own_word_for_a_full_device_is_understood(tmp_path: Path) -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("this system has no /dev/full")
    with pytest.raises(DiskFull), space.watched(tmp_path, "testing"):
        full.write_text("one byte too many")


def test_a_file_where_a_folder_should_be_is_a_wrong_setting(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(ConfigurationError, match="cannot be written while testing"), space.watched(tmp_path, "testing"):
        (tmp_path / "file" / "inside").mkdir()


def test_other_errors_pass(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError), space.watched(tmp_path, "testing"):
        (tmp_path / "nothing").read_text()
