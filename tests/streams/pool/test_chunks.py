from hypothesis import given
from hypothesis import strategies as st

from streams.pool.chunks import CHUNK_BYTES, CHUNK_STORIES, Chunk, cut, work
from tests.streams.pool.conftest import event

sizes = st.lists(st.one_of(st.integers(0, 5_000), st.integers(0, 100_000)), max_size=120)


@given(sizes, st.integers(1, 8), st.integers(300, 50_000))
def test_chunks_put_together_are_the_batch_and_none_is_too_large(
    sizes: list[int], processes: int, chunk_bytes: int
) -> None:
    batch = [event(b"x" * size, offset) for offset, size in enumerate(sizes)]
    chunks = cut(batch, processes, chunk_bytes)
    assert [each for chunk in chunks for each in chunk.events] == batch
    for chunk in chunks:
        assert chunk.size == sum(map(work, chunk.events))
        assert 1 <= len(chunk.events) <= CHUNK_STORIES
        assert chunk.size <= chunk_bytes or len(chunk.events) == 1


@given(st.integers(1, 8), st.integers(1, 40), st.integers(0, 4_500))
def test_equal_stories_are_spread_over_all_processes(processes: int, stories: int, size: int) -> None:
    chunks = cut([event(b"x" * size)] * stories, processes)
    assert len(chunks) >= min(processes, stories)
    lengths = [len(chunk.events) for chunk in chunks]
    assert max(lengths) - min(lengths) <= 1


def test_a_small_batch_is_split_evenly() -> None:
    chunks = cut([event(b"x" * size) for size in (3_000, 3_000, 3_000, 1_000)], processes=2)
    assert [len(chunk.events) for chunk in chunks] == [2, 2]


def test_a_large_batch_is_cut_in_full_rounds() -> None:
    chunks = cut([event(b"x" * 2_400)] * 100, processes=2)
    assert len(chunks) % 2 == 0
    assert all(CHUNK_BYTES / 2 < chunk.size <= CHUNK_BYTES for chunk in chunks)


def test_many_tiny_stories_go_by_number() -> None:
    assert [len(chunk.events) for chunk in cut([event(b"x")] * 80, processes=1)] == [20, 20, 20, 20]


def test_the_deadline_is_one_storys_and_ten_seconds_for_each_100_kilobytes() -> None:
    assert Chunk((), 0).deadline(30) == 30
    assert Chunk((), 100_000).deadline(30) == 40
    assert Chunk.of(event(b"x" * 4_000_000)).deadline(30) > 430
