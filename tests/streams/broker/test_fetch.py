from hashlib import sha256
from pathlib import Path

import pytest

from schemas.errors import JarsUnavailable
from streams.broker import fetch, lockfile
from streams.broker.lockfile import Jar

JAR = Jar("group", "thing", "1", sha256(b"content").hexdigest(), len(b"content"))


@pytest.mark.parametrize(
    ("content", "expected"), [(b"content", True), (b"c0ntent", False), (b"conten", False), (None, False)]
)
def test_a_jar_matches_only_byte_for_byte(tmp_path: Path, content: bytes | None, expected: bool) -> None:
    if content is not None:
        (tmp_path / JAR.name).write_bytes(content)
    assert fetch.matches(tmp_path / JAR.name, JAR) is expected


def test_a_jar_with_another_checksum_than_the_locks_is_never_kept(tmp_path: Path) -> None:
    small = min(lockfile.pinned(), key=lambda jar: jar.size)
    forged = Jar(small.group, small.artifact, small.version, "0" * 64, small.size)
    with pytest.raises(JarsUnavailable, match=f"{small.name} "):
        fetch.fetch([forged], tmp_path, lambda *_: None)
    assert not list(tmp_path.iterdir())
