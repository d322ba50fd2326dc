from schemas.mediatopics import SLUGS
from schemas.topics import CATALOGUE, ENRICHED, MIB, QUARANTINE, RAW, STORY_LIMIT, topic_stream


def test_there_is_a_stream_for_every_level_one_topic() -> None:
    assert {topic_stream(slug) for slug in SLUGS.values()} <= set(CATALOGUE)


def test_a_raw_message_may_hold_several_stories_and_quarantine_any_raw_message() -> None:
    assert CATALOGUE[RAW].max_message_bytes > STORY_LIMIT
    assert CATALOGUE[QUARANTINE].max_message_bytes >= CATALOGUE[RAW].max_message_bytes + MIB


def test_current_state_is_kept_for_ever() -> None:
    assert CATALOGUE[ENRICHED].config() == {"cleanup.policy": "compact", "max.message.bytes": str(16 * MIB)}


def test_streams_are_compacted_and_end_after_thirty_days() -> None:
    config = CATALOGUE[topic_stream("politics")].config()
    assert config["cleanup.policy"] == "compact,delete"
    assert config["retention.ms"] == str(30 * 24 * 3600 * 1000)
