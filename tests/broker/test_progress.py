from aiokafka import AIOKafkaConsumer, AIOKafkaProducer, TopicPartition

from schemas.topics import RAW
from streams import admin
from streams.broker import Cluster
from streams.progress import waiting
from tests.broker.workers import GROUP, settings_at


async def test_what_the_group_has_not_committed_is_waiting(fresh: Cluster) -> None:
    settings = settings_at(fresh.bootstrap)
    await admin.create(settings, fresh.bootstrap)
    async with AIOKafkaProducer(bootstrap_servers=fresh.bootstrap) as producer:
        for number in range(6):
            await producer.send_and_wait(RAW, b"x", partition=number % 2)
    assert await waiting(settings, fresh.bootstrap) == 6
    async with AIOKafkaConsumer(bootstrap_servers=fresh.bootstrap, group_id=GROUP, enable_auto_commit=False) as group:
        group.assign([TopicPartition(RAW, 0)])
        await group.commit({TopicPartition(RAW, 0): 2})
    assert await waiting(settings, fresh.bootstrap) == 4
