import re

import pytest

from streams.metrics import CATALOGUE, PREFIX, Metrics


@pytest.mark.parametrize("metric", CATALOGUE, ids=lambda metric: metric.name)
def test_names_follow_prometheus(metric) -> None:  # type: ignore[no-untyped-def]
    assert re.fullmatch(r"[a-z_]+", metric.name)
    assert metric.name.endswith("_total") == (metric.kind == "counter")
    assert metric.meaning.endswith(".")


def test_names_are_unique() -> None:
    assert len({metric.name for metric in CATALOGUE}) == len(CATALOGUE)


def test_all_kinds_are_served() -> None:
    metrics = Metrics()
    metrics.count("quarantined_total", cause="empty")
    metrics.set("input_lag", 3, partition="0")
    metrics.observe("latency_seconds", 0.2)
    text = metrics.render().decode()
    assert f'{PREFIX}quarantined_total{{cause="empty"}} 1.0' in text
    assert f'{PREFIX}input_lag{{partition="0"}} 3.0' in text
    assert f"{PREFIX}latency_seconds_count 1.0" in text


def test_forgotten_gauges_are_gone() -> None:
    metrics = Metrics()
    metrics.set("input_lag", 3, partition="0")
    metrics.forget("input_lag")
    assert 'partition="0"' not in metrics.render().decode()


def test_a_metric_outside_the_catalogue_is_an_error() -> None:
    with pytest.raises(KeyError):
        Metrics().count("no_such_total")
