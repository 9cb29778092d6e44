"""Redis: the client whose commands are awaited."""

import asyncio
import inspect
from collections.abc import Callable, Generator
from typing import Any, Self, override

from ..commands import CoreCommands
from ..exceptions import WatchError
from ..replies import shaped
from .connection import Connection
from .lock import Lock
from .pipeline import Pipeline
from .pool import ConnectionPool
from .pubsub import PubSub


class Redis(CoreCommands):
    """Commands; each borrows a connection of the pool until its reply is there."""

    def __init__(
        self,
        *,
        connection_pool: ConnectionPool | None = None,
        single_connection_client: bool = False,
        max_connections: int | None = None,
        **settings: Any,
    ) -> None:
        self.auto_close_connection_pool = connection_pool is None
        self.connection_pool = connection_pool or ConnectionPool(
            max_connections=max_connections, **settings
        )
        self.single_connection_client = single_connection_client
        self.connection: Connection | None = None
        self._turn = asyncio.Lock()
        self._users = 0

    @classmethod
    def from_url(cls, url: str, single_connection_client: bool = False, **settings: Any) -> Self:
        """As `url` says."""
        pool = ConnectionPool.from_url(url, **settings)
        client = cls(connection_pool=pool, single_connection_client=single_connection_client)
        client.auto_close_connection_pool = True
        return client

    @classmethod
    def from_pool(cls, connection_pool: ConnectionPool) -> Self:
        """With the connections of `connection_pool`, which is closed with the client."""
        client = cls(connection_pool=connection_pool)
        client.auto_close_connection_pool = True
        return client

    def __repr__(self) -> str:
        return f"<{type(self).__module__}.{type(self).__name__}({self.connection_pool!r})>"

    def __await__(self) -> Generator[Any, None, Self]:
        return self.initialize().__await__()

    async def initialize(self) -> Self:
        """Take the one connection of a client that has one."""
        if self.single_connection_client and self.connection is None:
            async with self._turn:
                if self.connection is None:
                    self.connection = await self.connection_pool.get_connection()
        return self

    async def __aenter__(self) -> Self:
        self._users += 1
        return await self.initialize()

    async def __aexit__(self, *_: object) -> None:
        self._users -= 1
        if not self._users:
            await asyncio.shield(self.aclose())

    async def aclose(self, close_connection_pool: bool | None = None) -> None:
        """Close the connections, if the pool is the client's own."""
        connection, self.connection = self.connection, None
        if connection is not None:
            await self.connection_pool.release(connection)
        if close_connection_pool or (
            close_connection_pool is None and self.auto_close_connection_pool
        ):
            await self.connection_pool.aclose()

    async def close(self, close_connection_pool: bool | None = None) -> None:
        """The old name of `aclose`."""
        await self.aclose(close_connection_pool)

    @override
    async def execute_command(self, *args: Any, **options: Any) -> Any:
        """Send a command and wait for its reply."""
        await self.initialize()
        if self.connection is not None:
            async with self._turn:
                value = await _exchange(self.connection, args)
        else:
            connection = await self.connection_pool.get_connection()
            try:
                value = await _exchange(connection, args)
            finally:
                await self.connection_pool.release(connection)
        return shaped(args[0], value, options)

    def pipeline(self, transaction: bool = True, shard_hint: str | None = None) -> Pipeline:
        """Several commands in one piece."""
        return Pipeline(self.connection_pool, transaction)

    async def transaction(
        self,
        func: Callable[[Pipeline], Any],
        *watches: Any,
        value_from_callable: bool = False,
        watch_delay: float | None = None,
    ) -> Any:
        """Watch, call `func` with a pipeline and execute it, until nobody has changed what is watched."""
        async with self.pipeline() as pipe:
            while True:
                try:
                    if watches:
                        await pipe.watch(*watches)
                    value = func(pipe)
                    value = await value if inspect.isawaitable(value) else value
                    results = await pipe.execute()
                    return value if value_from_callable else results
                except WatchError:
                    if watch_delay is not None and watch_delay > 0:
                        await asyncio.sleep(watch_delay)

    def lock(self, name: Any, timeout: float | None = None, **settings: Any) -> Lock:
        """A lock of that name, for all clients of the server."""
        return Lock(self, name, timeout, **settings)

    def pubsub(self, **settings: Any) -> PubSub:
        """A connection to listen with."""
        return PubSub(self.connection_pool, **settings)

    def client(self) -> Self:
        """A client with one connection of its own."""
        return type(self)(connection_pool=self.connection_pool, single_connection_client=True)


async def _exchange(connection: Connection, args: tuple[Any, ...]) -> Any:
    async def once() -> Any:
        await connection.send_command(*args)
        return await connection.read_response()

    return await connection.retry.call_with_retry(once, lambda _: connection.disconnect())


StrictRedis = Redis


def from_url(url: str, **settings: Any) -> Redis:
    """A client as `url` says."""
    return Redis.from_url(url, **settings)
