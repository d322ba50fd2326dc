"""A program that owns a pool whose children are all at work: `parent.py FOLDER`. It waits to be killed."""

import asyncio
import sys
from pathlib import Path

from streams.pool.pool import EnricherPool
from tests.streams.pool.conftest import PUPPET, event


async def main(folder: Path) -> None:
    pool = EnricherPool(PUPPET, 3, 600)
    await pool.start()
    work = [
        asyncio.create_task(pool.process([event(f"backtrack {folder / 'backtrack'}")])),
        asyncio.create_task(pool.process([event(f"wait {folder / 'waiting'} {folder / 'never'}")])),
    ]
    print(*pool.pids, flush=True)
    await asyncio.gather(*work)


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1])))
