from streams.life.pulse import Pulse


def test_a_fresh_worker_is_not_ready_and_says_why() -> None:
    reasons = " ".join(Pulse().not_ready())
    assert "enricher" in reasons
    assert "consumer group" in reasons


def test_a_member_with_its_producers_is_ready() -> None:
    assert Pulse(member=True, writers_ready=True, enrichers_ready=True, assigned=4).not_ready() == []


def test_a_spare_without_partitions_is_ready() -> None:
    assert Pulse(member=True, writers_ready=True, enrichers_ready=True, assigned=0).not_ready() == []


def test_between_rebalance_and_new_producers_it_is_not_ready() -> None:
    assert Pulse(member=True, enrichers_ready=True).not_ready() == ["the producers of this generation are not up"]


def test_a_leaving_worker_is_not_ready() -> None:
    leaving = Pulse(member=True, writers_ready=True, enrichers_ready=True, stopping_at=1.0)
    assert leaving.not_ready() == ["shutting down"]


def test_a_paused_worker_says_why() -> None:
    paused = Pulse(enrichers_ready=True, member=True, writers_ready=True, paused="paused: all is bad")
    assert paused.not_ready() == ["paused: all is bad"]
