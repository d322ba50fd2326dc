import asyncio
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from streams.pool import frames

messages = st.lists(st.one_of(st.binary(), st.text(), st.integers(), st.tuples(st.text(), st.binary())), max_size=5)


@given(messages)
def test_what_is_packed_is_read_one_after_the_other(sent: list[object]) -> None:
    stream = io.BytesIO(b"".join(frames.pack(message) for message in sent))
    assert [frames.unpack(frames.read(stream)) for _ in sent] == sent
    with pytest.raises(EOFError):
        frames.read(stream)


@given(st.binary(max_size=50), st.data())
def test_a_frame_cut_anywhere_is_an_end(value: bytes, data: st.DataObject) -> None:
    frame = frames.pack(value)
    kept = data.draw(st.integers(0, len(frame) - 1))
    with pytest.raises(EOFError):
        frames.read(io.BytesIO(frame[:kept]))


async def test_the_event_loop_reads_the_same() -> None:
    stream = asyncio.StreamReader()
    stream.feed_data(frames.pack("one") + frames.pack(b"x" * 200_000) + frames.pack("cut")[:-1])
    stream.feed_eof()
    assert frames.unpack(await frames.receive(stream)) == "one"
    assert frames.unpack(await frames.receive(stream)) == b"x" * 200_000
    with pytest.raises(EOFError):
        await frames.receive(stream)
