"""`copydesk topics` against a real broker."""

from schemas.topics import CATALOGUE
from tests.copydesk.commands.conftest import Shell


def test_create_again_changes_nothing(shell: Shell) -> None:
    done = shell("topics", "create")
    assert done.returncode == 0
    assert done.stdout.startswith(f"0 of {len(CATALOGUE)} topics made")


def test_check_finds_nothing_where_all_is_as_wanted(shell: Shell) -> None:
    done = shell("topics", "check")
    assert done.returncode == 0
    assert "as the catalogue wants them" in done.stdout


def test_check_says_each_difference_and_fails(shell: Shell) -> None:
    done = Shell({**shell.variables, "COPYDESK_PARTITIONS": "5"})("topics", "check")
    assert done.returncode == 1
    assert "wire.raw has partitions 4, wanted is 5." in done.stdout
    assert "COPYDESK_PARTITIONS=4" in done.stdout


def test_the_list_needs_no_broker_and_has_every_topic(nowhere: Shell) -> None:
    done = nowhere("topics", "list")
    assert done.returncode == 0
    assert all(name in done.stdout for name in CATALOGUE)
    assert all(len(line) <= 200 for line in done.stdout.splitlines())


def test_no_cluster_is_one_sentence(nowhere: Shell) -> None:
    for command in ("create", "check"):
        done = nowhere("topics", command)
        assert done.returncode == 1
        assert done.stderr.startswith("error: No Kafka broker answers at 127.0.0.1:1.\ntry: ")
