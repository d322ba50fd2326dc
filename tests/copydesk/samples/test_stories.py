from collections import Counter

import pytest

from copydesk.samples import Sample, stories
from schemas.causes import Cause
from schemas.errors import CopyError
from schemas.headers import pack
from schemas.story import RawStory
from wires import decode


def read(sample: Sample) -> RawStory:
    headers = pack({"content-type": sample.content_type, "ce_source": sample.feed})
    (story,) = decode(sample.value, headers, sample.key)
    return story


def readable() -> list[tuple[Sample, RawStory]]:
    return [(sample, read(sample)) for sample in stories() if sample.key]


def test_there_are_enough_in_the_order_of_their_numbers() -> None:
    names = [sample.name for sample in stories()]
    assert [int(name.partition("-")[0]) for name in names] == list(range(1, len(names) + 1))
    assert len(names) >= 25


def test_each_is_keyed_by_the_uri_of_its_story() -> None:
    assert all(story.uri.encode() == sample.key for sample, story in readable())


def test_two_cannot_be_read_and_for_these_causes() -> None:
    causes = []
    for sample in stories():
        if sample.key is None:
            with pytest.raises(CopyError) as caught:
                read(sample)
            causes.append(caught.value.cause)
    assert causes == [Cause.BROKEN_JSON, Cause.INVALID_ENCODING]


def test_revisions_come_in_order_of_their_versions() -> None:
    versions: dict[str, list[int | None]] = {}
    for _, story in readable():
        versions.setdefault(story.uri, []).append(story.version)
    revised = sorted(found for found in versions.values() if found[-1] and len(found) > 1)
    assert revised == [[1, 2], [1, 2], [1, 2, 3]]


def test_one_is_sent_twice_byte_for_byte() -> None:
    assert sorted(Counter(sample.value for sample in stories()).values())[-2:] == [1, 2]


def test_both_forms_several_feeds_and_three_languages() -> None:
    assert {sample.content_type for sample in stories()} == {"text/plain", "application/json"}
    assert len({sample.feed for sample in stories()}) == 5
    assert {story.language for _, story in readable()} == {"", "en", "de", "es"}


def test_each_is_of_the_length_of_wire_copy() -> None:
    assert all(80 <= len(story.body_text.split()) <= 250 for _, story in readable())
