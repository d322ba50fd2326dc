import pytest

from schemas.causes import Cause
from schemas.errors import CopyError
from schemas.topics import STORY_LIMIT
from wires.limits import FIELD_LIMIT, check
from wires.message import Message


def test_a_story_of_the_limit_passes() -> None:
    check(Message(b"x" * STORY_LIMIT))


def test_a_larger_one_is_refused_with_both_sizes() -> None:
    with pytest.raises(CopyError, match=r"4,194,305 bytes; the limit is 4,194,304") as caught:
        check(Message(b"x" * (STORY_LIMIT + 1)))
    assert caught.value.cause is Cause.TOO_LARGE


def test_a_source_that_would_swell_every_header_is_refused() -> None:
    check(Message(b"x", source="s" * FIELD_LIMIT))
    with pytest.raises(CopyError, match="ce_source has 2,001 characters") as caught:
        check(Message(b"x", source="s" * (FIELD_LIMIT + 1)))
    assert caught.value.cause is Cause.INVALID_STORY
