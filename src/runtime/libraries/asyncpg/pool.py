"""Pool: connections that are lent to one task at a time."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Generator
from typing import Any

from .connection import Connection
from .exceptions import InterfaceError
from .record import Record
from .settings import Settings


class PoolConnectionProxy:
    """What acquire() gives: the connection, until it is given back."""

    def __init__(self, connection: Connection) -> None:
        self._connection: Connection | None = connection

    def __getattr__(self, name: str) -> Any:
        if self._connection is None:
            raise InterfaceError(
                f"cannot call Connection.{name}(): connection has been released back to the pool"
            )
        return getattr(self._connection, name)

    def taken(self) -> Connection | None:
        """Take the connection out."""
        connection, self._connection = self._connection, None
        return connection


class PoolAcquireContext:
    """What acquire() returns: await it and release() it, or enter it."""

    def __init__(self, pool: Pool, limit: float | None) -> None:
        self._pool = pool
        self._limit = limit
        self._lent: PoolConnectionProxy | None = None

    def __await__(self) -> Generator[Any, None, PoolConnectionProxy]:
        return self._pool.lend(self._limit).__await__()

    async def __aenter__(self) -> PoolConnectionProxy:
        self._lent = await self._pool.lend(self._limit)
        return self._lent

    async def __aexit__(self, *_: object) -> None:
        lent, self._lent = self._lent, None
        if lent is not None:
            await self._pool.release(lent)


class Pool:
    """`min_size` connections from the beginning, and more when they are needed, up to `max_size`."""

    def __init__(
        self,
        settings: Settings,
        min_size: int,
        max_size: int,
        command_timeout: float | None,
        init: Callable[[Connection], Awaitable[None]] | None,
    ) -> None:
        if max_size <= 0:
            raise ValueError("max_size is expected to be greater than zero")
        if min_size < 0:
            raise ValueError("min_size is expected to be greater or equal to zero")
        if min_size > max_size:
            raise ValueError("min_size is greater than max_size")
        self._settings = settings
        self._min_size, self._max_size = min_size, max_size
        self._command_timeout = command_timeout
        self._init = init
        self._free = deque[Connection]()
        self._lent = set[Connection]()
        #: One for each connection that may be lent; who asks first gets first.
        self._turns = asyncio.Semaphore(max_size)
        self._has_begun = self._is_closing = self._is_closed = False

    def __await__(self) -> Generator[Any, None, Pool]:
        return self._begin().__await__()

    async def __aenter__(self) -> Pool:
        return await self._begin()

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def _begin(self) -> Pool:
        if not self._has_begun and not self._is_closed:
            # The first alone: if the server refuses, it need not refuse ten times.
            first = [await self._make()] if self._min_size else []
            others = await asyncio.gather(*(self._make() for _ in range(self._min_size - 1)))
            self._free.extend([*first, *others])
            self._has_begun = True
        return self

    async def _make(self) -> Connection:
        connection = Connection(self._settings, self._command_timeout)
        await connection.begin_session()
        if self._init is not None:
            await self._init(connection)
        return connection

    def _check(self) -> None:
        if self._is_closed:
            raise InterfaceError("pool is closed")
        if self._is_closing:
            raise InterfaceError("pool is closing")
        if not self._has_begun:
            raise InterfaceError("pool is not initialized")

    # ---- lending ----

    def acquire(self, *, timeout: float | None = None) -> PoolAcquireContext:
        """A connection."""
        return PoolAcquireContext(self, timeout)

    async def lend(self, limit: float | None) -> PoolConnectionProxy:
        """A connection. Raises TimeoutError if none comes free within `limit` seconds."""
        self._check()
        async with asyncio.timeout(limit):
            await self._turns.acquire()
            try:
                connection = self._take() or await self._make()
            except BaseException:
                self._turns.release()
                raise
        self._lent.add(connection)
        return PoolConnectionProxy(connection)

    def _take(self) -> Connection | None:
        while self._free:
            connection = self._free.pop()
            if not connection.is_closed():
                return connection
        return None

    async def release(
        self,
        connection: PoolConnectionProxy,
        *,
        timeout: float | None = None,  # noqa: ASYNC109 - the real name
    ) -> None:
        """Give one back; giving it back again changes nothing."""
        taken = connection.taken()
        if taken is not None:
            # Whoever gives it back may be cancelled meanwhile; the pool must not lose it.
            await asyncio.shield(self._give_back(taken))

    async def _give_back(self, connection: Connection) -> None:
        try:
            if not connection.is_closed():
                await connection.reset()
                self._free.append(connection)
        except BaseException:
            connection.terminate()
            raise
        finally:
            self._lent.discard(connection)
            self._turns.release()

    # ---- queries with a connection of its own each ----

    async def execute(self, query: str, *args: Any, timeout: float | None = None) -> str:  # noqa: ASYNC109 - the real name
        """Do a statement."""
        async with self.acquire() as connection:
            return await connection.execute(query, *args, timeout=timeout)

    async def executemany(
        self,
        command: str,
        args: Any,
        *,
        timeout: float | None = None,  # noqa: ASYNC109 - the real name
    ) -> None:
        """Do a statement with each of `args`."""
        async with self.acquire() as connection:
            await connection.executemany(command, args, timeout=timeout)

    async def fetch(self, query: str, *args: Any, timeout: float | None = None) -> list[Record]:  # noqa: ASYNC109 - the real name
        """All rows."""
        async with self.acquire() as connection:
            return await connection.fetch(query, *args, timeout=timeout)

    async def fetchrow(self, query: str, *args: Any, timeout: float | None = None) -> Record | None:  # noqa: ASYNC109 - the real name
        """The first row, or None."""
        async with self.acquire() as connection:
            return await connection.fetchrow(query, *args, timeout=timeout)

    async def fetchval(
        self,
        query: str,
        *args: Any,
        column: int = 0,
        timeout: float | None = None,  # noqa: ASYNC109 - the real name
    ) -> Any:
        """One value of the first row, or None."""
        async with self.acquire() as connection:
            return await connection.fetchval(query, *args, column=column, timeout=timeout)

    # ---- sizes, and its end ----

    def get_size(self) -> int:
        """How many connections there are."""
        return len(self._free) + len(self._lent)

    def get_idle_size(self) -> int:
        """How many of them are free."""
        return len(self._free)

    def get_min_size(self) -> int:
        """How many there are at the beginning."""
        return self._min_size

    def get_max_size(self) -> int:
        """How many there may be."""
        return self._max_size

    def is_closing(self) -> bool:
        """Whether it lends no more."""
        return self._is_closing or self._is_closed

    async def close(self) -> None:
        """Lend no more, wait for what is lent, and close all."""
        if self._is_closed:
            return
        self._check()
        self._is_closing = True
        for _ in range(self._max_size):
            await self._turns.acquire()
        await asyncio.gather(*(connection.close() for connection in self._free))
        self._is_closed = True

    def terminate(self) -> None:
        """Close all at once."""
        for connection in (*self._free, *self._lent):
            connection.terminate()
        self._is_closed = True
