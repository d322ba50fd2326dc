from jgo.env import EnvironmentSpec, LockFile

from streams.broker import lockfile


def test_the_lock_belongs_to_the_spec() -> None:
    assert LockFile.load(lockfile.LOCK).spec_hash == lockfile.spec_hash()


def test_every_jar_has_a_checksum_and_a_size() -> None:
    jars = lockfile.pinned()
    assert len(jars) == len({jar.name for jar in jars}) > 40
    assert all(len(bytes.fromhex(jar.sha256)) == 32 and jar.size > 0 for jar in jars)


def test_all_of_kafka_is_of_one_version() -> None:
    versions = {jar.version for jar in lockfile.pinned() if jar.group == "org.apache.kafka"}
    assert versions == {lockfile.kafka_version()}


def test_what_is_asked_for_is_in_the_lock() -> None:
    pinned = {f"{jar.group}:{jar.artifact}:{jar.version}" for jar in lockfile.pinned()}
    assert {wanted.removesuffix("!") for wanted in EnvironmentSpec.load(lockfile.SPEC).coordinates} <= pinned


def test_the_lock_names_no_address() -> None:
    assert "://" not in lockfile.LOCK.read_text()
