"""AsyncConnectionPool: connections that are lent to one task at a time, opened in the background."""

import asyncio
import contextlib
import itertools
import warnings
from collections import deque
from collections.abc import AsyncGenerator, Awaitable, Callable, Mapping
from typing import Any, ClassVar, Final, Self

from psycopg import AsyncConnection, OperationalError
from world.unsupported import Partial, refuse_arguments

from .errors import PoolClosed, PoolTimeout, TooManyRequests

_REFUSED: Final = {
    "connection_class": "Use AsyncConnection.",
    "check": "A connection that is lost is replaced when it comes back.",
    "reset": "Use configure.",
    "reconnect_failed": "Catch PoolTimeout.",
}
#: Taken, and without any effect here.
_IDLE: Final = ("max_lifetime", "max_idle", "num_workers", "reconnect_timeout", "drain")
_NUMBERS = itertools.count(1)

Configure = Callable[[AsyncConnection], Awaitable[None]]


class AsyncConnectionPool(Partial):
    """`min_size` connections from the beginning, and more when they are needed, up to `max_size`."""

    _refused: ClassVar[Mapping[str, str]] = {
        "resize": "Make another pool.",
        "drain": "Close it, and make another pool.",
        "pop_stats": "Use get_stats().",
    }

    def __init__(
        self,
        conninfo: str = "",
        *,
        kwargs: Mapping[str, Any] | None = None,
        min_size: int = 4,
        max_size: int | None = None,
        open: bool | None = None,
        configure: Configure | None = None,
        name: str | None = None,
        timeout: float = 30.0,
        max_waiting: int = 0,
        **others: Any,
    ) -> None:
        refuse_arguments(
            "AsyncConnectionPool",
            {key: value for key, value in others.items() if key not in _IDLE},
            _REFUSED,
        )
        most = min_size if max_size is None else max_size
        if min_size < 0 or most < 1:
            raise ValueError("min_size cannot be negative, and max_size must be at least 1")
        if most < min_size:
            raise ValueError("max_size must be greater or equal than min_size")
        self.conninfo, self.kwargs = conninfo, dict(kwargs or {})
        self.min_size, self.max_size, self.max_waiting = min_size, most, max_waiting
        self.name = name or f"pool-{next(_NUMBERS)}"
        self.timeout = timeout
        self._configure = configure
        #: Whether the first who asks opens it.
        self._opens_itself = open is not False
        self._was_opened = self._is_closed = False
        self._free = deque[AsyncConnection]()
        self._lent = set[AsyncConnection]()
        self._waiting = deque[asyncio.Future[AsyncConnection]]()
        self._making = set[asyncio.Task[None]]()

    def __repr__(self) -> str:
        return f"<psycopg_pool.{type(self).__name__} {self.name!r} at {id(self):#x}>"

    # ---- its beginning and its end ----

    @property
    def closed(self) -> bool:
        """Whether nothing is lent: not yet, or no more."""
        return self._is_closed or not self._was_opened

    async def __aenter__(self) -> Self:
        await self.open()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def open(self, wait: bool = False, timeout: float = 30.0) -> None:  # noqa: ASYNC109 - the real name
        """Let connections be made, in the background unless `wait`. Raises PoolTimeout."""
        if self._is_closed:
            raise OperationalError("pool has already been opened/closed and cannot be reused")
        if not self._was_opened:
            self._was_opened = True
            for _ in range(self.min_size):
                self._make_one()
        if wait:
            await self.wait(timeout)

    async def wait(self, timeout: float = 30.0) -> None:  # noqa: ASYNC109 - the real name
        """Wait until the first connections are there. Raises PoolTimeout."""
        self._check_open()
        making = list(self._making)
        if making:
            _, late = await asyncio.wait(making, timeout=timeout)
            if late:
                await self.close()
                raise PoolTimeout(f"pool initialization incomplete after {timeout} sec")

    async def close(self, timeout: float = 5.0) -> None:  # noqa: ASYNC109 - the real name
        """Lend no more, and close what is free; what is lent is closed when it comes back."""
        self._is_closed = True
        for task in self._making:
            task.cancel()
        for waiter in self._waiting:
            if not waiter.done():
                waiter.set_exception(PoolClosed(f"the pool {self.name!r} is closed"))
        self._waiting.clear()
        while self._free:
            await self._free.popleft().close()

    def _check_open(self) -> None:
        if self._is_closed:
            raise PoolClosed(f"the pool {self.name!r} is already closed")
        if not self._was_opened:
            raise PoolClosed(f"the pool {self.name!r} is not open yet")

    # ---- connections ----

    def _make_one(self) -> None:
        task = asyncio.create_task(self._make(), name=f"{self.name}-worker")
        self._making.add(task)
        task.add_done_callback(self._making.discard)

    async def _make(self) -> None:
        pause = 1.0
        while True:
            try:
                made = await AsyncConnection.connect(self.conninfo, **self.kwargs)
                break
            except OperationalError:
                # Who waits gives up by himself; the server may be back before that.
                await asyncio.sleep(pause)
                pause *= 2
        if self._configure is not None:
            await self._configure(made)
        await self._offer(made)

    async def _offer(self, connection: AsyncConnection) -> None:
        """Give it to who has waited longest, or keep it."""
        if self._is_closed:
            await connection.close()
            return
        while self._waiting:
            waiter = self._waiting.popleft()
            if not waiter.done():
                self._lent.add(connection)
                waiter.set_result(connection)
                return
        self._free.append(connection)

    # ---- lending ----

    @contextlib.asynccontextmanager
    async def connection(
        self,
        timeout: float | None = None,  # noqa: ASYNC109 - the real name
    ) -> AsyncGenerator[AsyncConnection]:
        """A connection for a block; at its end its transaction is committed, or rolled back by an exception."""
        lent = await self.getconn(timeout)
        try:
            yield lent
        except BaseException:
            await self._end(lent, lent.rollback)
            raise
        else:
            await self._end(lent, lent.commit)

    async def _end(self, lent: AsyncConnection, end: Callable[[], Awaitable[None]]) -> None:
        try:
            if not lent.closed:
                await end()
        finally:
            await self.putconn(lent)

    async def getconn(self, timeout: float | None = None) -> AsyncConnection:  # noqa: ASYNC109 - the real name
        """A connection, to be given back by putconn(). Raises PoolTimeout, PoolClosed, TooManyRequests."""
        if not self._was_opened and self._opens_itself:
            warnings.warn(
                f"opening the async pool {self!r} in the constructor is deprecated; use await pool.open(), "
                "or async with",
                RuntimeWarning,
                stacklevel=3,
            )
            await self.open()
        self._check_open()
        while self._free:
            found = self._free.popleft()
            if not found.closed:
                self._lent.add(found)
                return found
        if self.max_waiting and len(self._waiting) >= self.max_waiting:
            raise TooManyRequests(
                f"the pool {self.name!r} has already {len(self._waiting)} requests waiting"
            )
        return await self._wait_for_one(self.timeout if timeout is None else timeout)

    async def _wait_for_one(self, limit: float) -> AsyncConnection:
        waiter: asyncio.Future[AsyncConnection] = asyncio.get_running_loop().create_future()
        self._waiting.append(waiter)
        if len(self._lent) + len(self._making) + len(self._free) < self.max_size:
            self._make_one()
        try:
            async with asyncio.timeout(limit):
                return await waiter
        except TimeoutError:
            raise PoolTimeout(f"couldn't get a connection after {limit:.2f} sec") from None
        except asyncio.CancelledError:
            # It may have been given one in the same moment; the pool must not lose it.
            if waiter.done() and not waiter.cancelled() and waiter.exception() is None:
                await self.putconn(waiter.result())
            raise
        finally:
            if waiter in self._waiting:
                self._waiting.remove(waiter)

    async def putconn(self, conn: AsyncConnection) -> None:
        """Give one back; what was not committed is rolled back, and one that is lost is replaced."""
        if conn not in self._lent:
            raise ValueError(
                f"can't return connection to pool {self.name!r}, it doesn't come from any pool: {conn!r}"
            )
        self._lent.discard(conn)
        if conn.is_in_transaction and not conn.closed:
            await conn.rollback()
        if not conn.closed:
            await self._offer(conn)
        elif not self._is_closed:
            self._make_one()

    def get_stats(self) -> dict[str, int]:
        """How many there are, and how many wait."""
        return {
            "pool_min": self.min_size,
            "pool_max": self.max_size,
            "pool_size": len(self._free) + len(self._lent) + len(self._making),
            "pool_available": len(self._free),
            "requests_waiting": len(self._waiting),
        }
