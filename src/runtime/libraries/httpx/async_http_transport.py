"""AsyncHTTPTransport: sends requests over connections that are awaited."""

import asyncio
from collections import deque
from collections.abc import Callable
from typing import Any, override

from world.http import IncompleteBodyError, MessageError, ResponseHead
from world.http.async_client import AsyncConnection

from .config import DEFAULT_LIMITS, Limits, Timeout
from .exceptions import ConnectTimeout, PoolTimeout, ReadError, ReadTimeout, RemoteProtocolError
from .pool import (
    Key,
    Pool,
    broken_off,
    check_options,
    key_of,
    message_of,
    no_answer,
    no_http,
    response_to,
    times_of,
)
from .requests import Request
from .responses import Response
from .transports import AsyncBaseTransport, connecting


class AsyncHTTPTransport(AsyncBaseTransport):
    """Awaits while it waits."""

    def __init__(self, *, limits: Limits = DEFAULT_LIMITS, **others: Any) -> None:
        check_options("AsyncHTTPTransport", others)
        self._pool = Pool[AsyncConnection](limits)
        self._waiters = deque[asyncio.Future[None]]()

    @override
    async def aclose(self) -> None:
        self._pool.close_all()

    @override
    async def handle_async_request(self, request: Request) -> Response:
        key, times = key_of(request), times_of(request)
        while True:
            connection = await self._take(key, times)
            was_used = connection.is_used
            try:
                head = await self._exchange(connection, request, times)
                break
            except RemoteProtocolError, ReadError:
                self._close(connection)
                if not was_used:
                    raise
            except BaseException:
                self._close(connection)
                raise
        response = response_to(request, head)

        async def read() -> bytes:
            return await _awaiting(connection, connection.read_piece, times.read)

        def done() -> None:
            self._pool.give_back(key, connection)
            self._wake()

        response.begin(read, done, is_async=True)
        return response

    def _close(self, connection: AsyncConnection) -> None:
        self._pool.close(connection)
        self._wake()

    def _wake(self) -> None:
        while self._waiters:
            waiter = self._waiters.popleft()
            if not waiter.done():
                waiter.set_result(None)
                return

    async def _take(self, key: Key, times: Timeout) -> AsyncConnection:
        try:
            async with asyncio.timeout(times.pool):
                while True:
                    idle = self._pool.take(key)
                    if idle is not None:
                        return idle
                    if self._pool.has_room():
                        break
                    await self._wait_for_room()
        except TimeoutError as error:
            raise PoolTimeout("") from error
        self._pool.count += 1
        try:
            return await _connect(key, times)
        except BaseException:
            self._pool.count -= 1
            self._wake()
            raise

    async def _wait_for_room(self) -> None:
        waiter = asyncio.get_running_loop().create_future()
        self._waiters.append(waiter)
        try:
            await waiter
        except BaseException:
            if waiter in self._waiters:
                self._waiters.remove(waiter)
            elif not waiter.cancelled():
                # The room was for this one; let another have it.
                self._wake()
            raise

    async def _exchange(
        self, connection: AsyncConnection, request: Request, times: Timeout
    ) -> ResponseHead:
        async def ask() -> ResponseHead | None:
            await connection.send(message_of(request))
            return await connection.read_head(request.method)

        head = await _awaiting(connection, ask, times.read)
        if head is None:
            raise no_answer()
        return head


async def _connect(key: Key, times: Timeout) -> AsyncConnection:
    host, port, secure = key
    try:
        with connecting(named=False):
            async with asyncio.timeout(times.connect):
                return await AsyncConnection.open(host, port, secure=secure)
    except TimeoutError as error:
        raise ConnectTimeout("") from error


async def _awaiting[T](
    connection: AsyncConnection, read: Callable[[], Any], seconds: float | None
) -> Any:
    """Await what is read, within its time, and turn errors into httpx's."""
    try:
        async with asyncio.timeout(seconds):
            return await read()
    except IncompleteBodyError as error:
        raise broken_off(connection.received, connection.expected) from error
    except MessageError as error:
        raise no_http(error) from error
    except TimeoutError as error:
        raise ReadTimeout("") from error
    except OSError as error:
        raise ReadError("") from error
