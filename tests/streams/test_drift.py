from hypothesis import given
from hypothesis import strategies as st

from schemas.topics import CATALOGUE, ENRICHED, RAW
from streams.drift import Living, Shape, differences, shape, topic_config
from streams.settings import Settings

WANTED = Shape(partitions=4, replication=1)


def as_wanted(wanted: Shape = WANTED) -> dict[str, Living]:
    return {
        name: Living(wanted.partitions, wanted.replication, topic_config(spec, wanted))
        for name, spec in CATALOGUE.items()
    }


def altered(name: str, living: Living) -> dict[str, Living]:
    return as_wanted() | {name: living}


@given(partitions=st.integers(1, 100), replication=st.integers(1, 5))
def test_what_is_made_as_wanted_does_not_differ(partitions: int, replication: int) -> None:
    wanted = Shape(partitions, replication)
    assert differences(as_wanted(wanted), wanted) == []


def test_nothing_at_all_is_one_difference_for_each_topic() -> None:
    found = differences({}, WANTED)
    assert [difference.topic for difference in found] == list(CATALOGUE)
    assert {difference.sentence() for difference in found} >= {"wire.raw is missing."}


def test_the_partitions_of_an_output_must_be_those_of_raw() -> None:
    config = topic_config(CATALOGUE[ENRICHED], WANTED)
    (found,) = differences(altered(ENRICHED, Living(3, 1, config)), WANTED)
    assert found.sentence() == "wire.enriched has partitions 3, wanted is 4."


def test_raw_with_more_partitions_than_the_settings_say_is_one_difference_and_the_outputs_follow_raw() -> None:
    found = differences(as_wanted(Shape(6, 1)), WANTED)
    assert [(difference.topic, difference.what) for difference in found] == [(RAW, "partitions")]
    assert "COPYDESK_PARTITIONS=6" in found[0].remedy


def test_a_policy_is_a_set_without_order() -> None:
    name = "wire.topic.sport"
    config = topic_config(CATALOGUE[name], WANTED) | {"cleanup.policy": "delete,compact"}
    assert differences(altered(name, Living(4, 1, config)), WANTED) == []


def test_each_setting_is_compared() -> None:
    for setting in topic_config(CATALOGUE[RAW], WANTED):
        config = topic_config(CATALOGUE[RAW], WANTED) | {setting: "1"}
        (found,) = differences(altered(RAW, Living(4, 1, config)), WANTED)
        assert (found.what, found.found) == (setting, "1")
        assert setting in found.remedy


def test_fewer_replicas_differ_and_more_do_not() -> None:
    config = topic_config(CATALOGUE[RAW], WANTED)
    assert differences(altered(RAW, Living(4, 3, config)), WANTED) == []
    found = differences(as_wanted(Shape(4, 1)), Shape(4, 2))
    assert {difference.what for difference in found} == {"replication"}


def test_three_replicas_need_two_in_sync() -> None:
    assert topic_config(CATALOGUE[RAW], Shape(4, 3))["min.insync.replicas"] == "2"
    assert "min.insync.replicas" not in topic_config(CATALOGUE[RAW], Shape(4, 2))


def test_the_settings_decide_on_your_cluster_and_not_on_the_embedded_broker() -> None:
    assert shape(Settings(brokers="kafka:9092", partitions=24, replication=2)) == Shape(24, 2)
    assert shape(Settings(brokers="", partitions=24, replication=2)) == Shape(4, 1)
