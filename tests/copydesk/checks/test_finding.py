from copydesk.checks.finding import Finding, findings
from schemas.errors import ClusterError
from streams.settings import Settings


def well(_settings: Settings) -> Finding:
    return Finding("well", True, "fine")


def ours(_settings: Settings) -> Finding:
    raise ClusterError("No Kafka.", "Start it.")


def theirs(_settings: Settings) -> Finding:
    raise ZeroDivisionError("odd")


def test_no_check_stops_the_others() -> None:
    first, second, third = findings([("a", ours), ("b", theirs), ("c", well)], Settings())
    assert (first.well, first.detail, first.remedy) == (False, "No Kafka.", "Start it.")
    assert (second.name, second.well, second.detail) == ("b", False, "ZeroDivisionError: odd")
    assert second.remedy
    assert third == Finding("well", True, "fine")
