"""What lies between clients and brokers: forwards bytes, and cuts, freezes and slows them when told to."""

import asyncio
import contextlib
import threading
from collections.abc import Iterator, Mapping, Sequence

HOST = "127.0.0.1"
CHUNK = 64 * 1024


class Line:
    """One listener in front of one broker. All of it belongs to the proxies' event loop."""

    def __init__(self, port: int, target: int) -> None:
        self._port, self._target = port, target
        self._open: set[asyncio.StreamWriter] = set()
        self._thawed = asyncio.Event()
        self._thawed.set()
        self.refusing = False
        self.delay = 0.0

    async def serve(self) -> asyncio.Server:
        """Listen."""
        return await asyncio.start_server(self._connected, HOST, self._port)

    def cut(self, refusing: bool) -> None:
        """Reset all connections, and every new one while `refusing`."""
        self.refusing = refusing
        for writer in self._open:
            writer.transport.abort()

    def freeze(self, frozen: bool) -> None:
        """While frozen connections stay open and nothing comes through."""
        if frozen:
            self._thawed.clear()
        else:
            self._thawed.set()

    async def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            if self.refusing:
                raise ConnectionRefusedError
            there_reader, there = await asyncio.open_connection(HOST, self._target)
        except OSError:
            writer.transport.abort()
            return
        ends = {writer, there}
        self._open |= ends
        try:
            await asyncio.gather(self._pump(reader, there), self._pump(there_reader, writer))
        finally:
            self._open -= ends
            for end in ends:
                end.transport.abort()

    async def _pump(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(OSError):
            while data := await reader.read(CHUNK):
                await self._thawed.wait()
                if self.delay:
                    await asyncio.sleep(self.delay)
                writer.write(data)
                await writer.drain()
        writer.close()


class Proxies:
    """Lines by broker, on a thread with an event loop of its own. The methods may be called from any thread."""

    def __init__(self, targets: Mapping[int, int]) -> None:
        self._loop = asyncio.new_event_loop()
        self._lines = [Line(port, target) for port, target in targets.items()]

    @contextlib.contextmanager
    def running(self) -> Iterator["Proxies"]:
        """Listen while the block lasts."""
        thread = threading.Thread(target=self._loop.run_forever, name="proxies", daemon=True)
        thread.start()
        servers: list[asyncio.Server] = []
        try:
            for line in self._lines:
                servers.append(asyncio.run_coroutine_threadsafe(line.serve(), self._loop).result())
            yield self
        finally:
            asyncio.run_coroutine_threadsafe(_ended(servers), self._loop).result()
            self._loop.call_soon_threadsafe(self._loop.stop)
            thread.join()
            self._loop.close()

    def cut(self, index: int, refusing: bool = False) -> None:
        """Reset all connections to a broker, and go on refusing new ones."""
        self._loop.call_soon_threadsafe(self._lines[index].cut, refusing)

    def freeze(self, index: int, frozen: bool) -> None:
        """Let nothing through to a broker or from it."""
        self._loop.call_soon_threadsafe(self._lines[index].freeze, frozen)

    def slow(self, index: int, delay: float) -> None:
        """Hold each chunk for that many seconds."""
        self._loop.call_soon_threadsafe(setattr, self._lines[index], "delay", delay)


async def _ended(servers: Sequence[asyncio.Server]) -> None:
    """Stop listening, cancel all that runs on the loop, and wait for it."""
    for server in servers:
        server.close()
    tasks = asyncio.all_tasks() - {asyncio.current_task()}
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
