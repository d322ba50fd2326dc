"""A keeper that dies amid a replay, after the raw event is sent and before its disposition. Run by a test."""

import asyncio
import os
import sys

from streams.triage import Case, Choice, Disposing
from tests.broker.workers import settings_at


class Dying(Disposing):
    """Ends the process at the second case."""

    sent = 0

    async def _send_raw(self, case: Case) -> None:
        await super()._send_raw(case)
        self.sent += 1
        if self.sent == 2:
            os._exit(9)


async def main(bootstrap: str) -> None:
    async with Dying(settings_at(bootstrap), bootstrap) as dying:
        await dying.replay(Choice())


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1]))
