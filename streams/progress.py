"""How far a worker group has come with `wire.raw`."""

from aiokafka import AIOKafkaConsumer, TopicPartition

from schemas.topics import RAW
from streams.connection import connection, explained
from streams.settings import Settings


async def waiting(settings: Settings, bootstrap: str) -> int:
    """Raw events that are there now and that the group of `settings` has not committed yet, markers counted in.

    Raises `ClusterError` when no broker answers. Joins no group.
    """
    with explained(bootstrap):
        async with AIOKafkaConsumer(
            RAW, **connection(settings, bootstrap), group_id=None, enable_auto_commit=False
        ) as ends:
            places = list(ends.assignment())
            last = await ends.end_offsets(places)
        committed = await _committed(settings, bootstrap, places)
    return sum(max(0, last[place] - committed[place]) for place in places)


async def _committed(settings: Settings, bootstrap: str, places: list[TopicPartition]) -> dict[TopicPartition, int]:
    consumer = AIOKafkaConsumer(**connection(settings, bootstrap), group_id=settings.group, enable_auto_commit=False)
    await consumer.start()
    try:
        # Assigned by hand it looks up the group's offsets and is no member.
        consumer.assign(places)
        return {place: await consumer.committed(place) or 0 for place in places}
    finally:
        await consumer.stop()
