"""A breaker opened or closed by a person."""

import getpass

from aiokafka import AIOKafkaProducer

from schemas.breaker import Breaker, BreakerState, Scope
from schemas.topics import CONTROL
from streams.breaker.breaker import control_record
from streams.breaker.states import States, parse
from streams.connection import connection, explained
from streams.reader.records import Records, Start
from streams.settings import Settings


async def known(settings: Settings, bootstrap: str) -> States:
    """The breakers as `wire.control` has them now. Raises `ClusterError` when no broker answers."""
    states = States()
    async with Records(settings, bootstrap, (CONTROL,), start=Start(beginning=True), group=None) as records:
        while True:
            polled = await records.poll()
            for breaker in filter(None, map(parse, polled)):
                states.apply(breaker)
            if not polled and await records.at_end():
                return states


async def turn(
    settings: Settings, bootstrap: str, scope: Scope, names: tuple[str, ...], state: BreakerState, reason: str
) -> Breaker | None:
    """Open or close a breaker, the first of `names` that is not so yet: they are the names that one feed may go under.

    Returns the record, acknowledged by all replicas; `None` where all of them were so before. Workers follow within a
    second. Raises `ClusterError` when no broker answers.
    """
    states = await known(settings, bootstrap)
    wanted = [name for name in names if _differs(states.get(scope, name), state)]
    if not wanted:
        return None
    breaker = Breaker(
        scope=scope,
        name=wanted[0],
        state=state,
        since=states.next_since(scope, wanted[0]),
        reason=reason,
        by=getpass.getuser(),
        hand=True,
    )
    record = control_record(breaker)
    with explained(bootstrap):
        async with AIOKafkaProducer(**connection(settings, bootstrap), enable_idempotence=True, acks="all") as producer:
            await producer.send_and_wait(record.topic, record.value, key=record.key, headers=list(record.headers))
    return breaker


def _differs(found: Breaker | None, state: BreakerState) -> bool:
    is_open = found is not None and found.is_open
    return is_open is not (state is BreakerState.OPEN)
