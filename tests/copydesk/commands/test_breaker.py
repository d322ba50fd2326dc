"""`copydesk breaker` as a user runs it."""

import json
from collections.abc import Callable

import pytest

from schemas.breaker import Breaker, Scope
from tests.copydesk.commands.conftest import Shell


def test_a_feed_is_opened_listed_and_closed_under_either_name(shell: Shell) -> None:
    assert shell("breaker", "open", "by-hand", "--reason", "they know").returncode == 0
    (row,) = [line for line in shell("breaker", "list", "--json").stdout.splitlines() if "by-hand" in line]
    breaker = Breaker.model_validate(json.loads(row))
    assert (breaker.scope, breaker.name, breaker.reason) == (Scope.FEED, "urn:copydesk:feed:by-hand", "they know")
    assert (breaker.hand, breaker.is_open) == (True, True)
    assert "they know" in shell("breaker", "list").stdout
    assert shell("breaker", "close", "urn:copydesk:feed:by-hand").stdout.endswith("is closed.\n")
    assert "by-hand" not in shell("breaker", "list").stdout


def test_workers_are_another_scope(shell: Shell) -> None:
    shell("breaker", "open", "--worker", "both")
    shell("breaker", "open", "both")
    assert "was open before" in shell("breaker", "open", "--worker", "both").stdout
    shell("breaker", "close", "--worker", "both")
    (line,) = [line for line in shell("breaker", "list").stdout.splitlines() if "both" in line]
    assert line.startswith("feed ")


@pytest.mark.parametrize("arguments", [[], ["f", "--worker", "g"]])
def test_one_breaker_must_be_named(shell: Shell, arguments: list[str]) -> None:
    done = shell("breaker", "open", *arguments)
    assert done.returncode == 1
    assert "--worker" in done.stderr


def test_without_a_broker_it_is_one_sentence(nowhere: Callable[..., object]) -> None:
    done = nowhere("breaker", "list")
    assert getattr(done, "returncode", 0) == 1
    assert getattr(done, "stderr", "").startswith("error: No Kafka broker answers")
