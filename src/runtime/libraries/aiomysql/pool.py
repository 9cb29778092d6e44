"""Pool: connections that are lent to one task at a time."""

import asyncio
from collections import deque
from typing import Any, override

from .connection import Connection, connected
from .utils import Entered


class Pool:
    """At least `minsize` connections, and at most `maxsize` (0: any number)."""

    def __init__(self, minsize: int, maxsize: int, **settings: Any) -> None:
        if minsize < 0:
            raise ValueError("minsize should be zero or greater")
        if maxsize < minsize and maxsize != 0:
            raise ValueError("maxsize should be not less than minsize")
        self._minsize = minsize
        self._maxsize = maxsize
        self._settings = settings
        self._free = deque[Connection]()
        self._used = set[Connection]()
        self._making = 0
        self._condition = asyncio.Condition()
        self._is_closing = self._is_closed = False

    @property
    def minsize(self) -> int:
        """The least number of connections."""
        return self._minsize

    @property
    def maxsize(self) -> int | None:
        """The greatest; None for any."""
        return self._maxsize or None

    @property
    def size(self) -> int:
        """How many there are, lent, free, or about to be made."""
        return len(self._free) + len(self._used) + self._making

    @property
    def freesize(self) -> int:
        """How many are free."""
        return len(self._free)

    @property
    def closed(self) -> bool:
        """Whether it is over."""
        return self._is_closed

    async def __aenter__(self) -> Pool:
        return self

    async def __aexit__(self, *_: object) -> None:
        self.close()
        await self.wait_closed()

    # ---- lending ----

    def acquire(self) -> Entered[Connection]:
        """A connection: await it and release() it, or enter it."""
        return _Lent(self._acquire(), self)

    async def _acquire(self) -> Connection:
        if self._is_closing:
            raise RuntimeError("Cannot acquire connection after closing pool")
        async with self._condition:
            while True:
                await self.fill(one_more=True)
                if self._free:
                    connection = self._free.popleft()
                    self._used.add(connection)
                    return connection
                await self._condition.wait()

    async def fill(self, *, one_more: bool = False) -> None:
        """Make connections up to `minsize`; `one_more` if none is free and there may be."""
        for connection in [each for each in self._free if each.is_lost]:
            self._free.remove(connection)
            connection.close()
        while self.size < self._minsize:
            await self._make()
        if one_more and not self._free and (not self._maxsize or self.size < self._maxsize):
            await self._make()

    async def _make(self) -> None:
        self._making += 1
        try:
            self._free.append(await connected(**self._settings))
            self._condition.notify()
        finally:
            self._making -= 1

    def release(self, connection: Connection) -> asyncio.Future[None]:
        """Give one back; one with a transaction under way is closed. Need not be awaited."""
        loop = asyncio.get_running_loop()
        self._used.remove(connection)
        if not connection.closed:
            if connection.get_transaction_status() or self._is_closing:
                connection.close()
            else:
                self._free.append(connection)
        return loop.create_task(self._wake())

    async def _wake(self) -> None:
        async with self._condition:
            self._condition.notify()

    # ---- its end ----

    def close(self) -> None:
        """Lend no more."""
        self._is_closing = True

    def terminate(self) -> None:
        """Lend no more, and close what is lent."""
        self.close()
        for connection in self._used:
            connection.close()

    async def clear(self) -> None:
        """Close what is free."""
        async with self._condition:
            while self._free:
                await self._free.popleft().ensure_closed()
            self._condition.notify()

    async def wait_closed(self) -> None:
        """Wait until everything has been given back."""
        if self._is_closed:
            return
        if not self._is_closing:
            raise RuntimeError(".wait_closed() should be called after .close()")
        while self._free:
            self._free.popleft().close()
        async with self._condition:
            await self._condition.wait_for(lambda: self.size == self.freesize)
        self._is_closed = True


class _Lent(Entered[Connection]):
    def __init__(self, coroutine: Any, pool: Pool) -> None:
        super().__init__(coroutine)
        self._pool = pool

    @override
    async def leave(self, made: Connection, *, failed: bool) -> None:
        await self._pool.release(made)


class _EnteredPool(Entered[Pool]):
    @override
    async def leave(self, made: Pool, *, failed: bool) -> None:
        made.close()
        await made.wait_closed()


def create_pool(
    minsize: int = 1, maxsize: int = 10, pool_recycle: int = -1, **settings: Any
) -> Entered[Pool]:
    """A pool: await it, or enter it."""
    return _EnteredPool(_create(minsize, maxsize, settings))


async def _create(minsize: int, maxsize: int, settings: dict[str, Any]) -> Pool:
    pool = Pool(minsize, maxsize, **settings)
    async with pool._condition:
        await pool.fill()
    return pool
