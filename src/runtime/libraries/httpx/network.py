"""HTTPTransport and AsyncHTTPTransport: requests over the simulated network, with connections that are kept."""

import asyncio
import time
from collections import deque
from collections.abc import Callable
from typing import Any, Final, override

from world.http import IncompleteBodyError, MessageError, ResponseHead, write_head
from world.http.async_client import AsyncConnection
from world.http.blocking_client import BlockingConnection
from world.unsupported import refuse_arguments

from .config import DEFAULT_LIMITS, Limits, Timeout
from .exceptions import (
    ConnectTimeout,
    PoolTimeout,
    ReadError,
    ReadTimeout,
    RemoteProtocolError,
    UnsupportedProtocol,
)
from .models import Request, Response
from .transports import AsyncBaseTransport, BaseTransport, connecting

_Key = tuple[str, int, bool]

_REFUSED: Final = {
    "proxy": "There are no proxies: hosts are reached at once.",
    "uds": "Use TCP.",
    "local_address": "Connections are made on the simulated network as they are.",
    "socket_options": "Connections are made on the simulated network as they are.",
    "cert": "There is no encryption here.",
    "http2": "HTTP/1.1 is spoken here.",
    "retries": "Write a loop that tries again.",
}
_WITHOUT_EFFECT: Final = ("verify", "trust_env", "http1")


def check_options(function: str, others: dict[str, Any]) -> None:
    """Refuse what is not here among the arguments of a transport or client."""
    others = {name: value for name, value in others.items() if name not in _WITHOUT_EFFECT}
    refuse_arguments(function, others, _REFUSED)


def _key(request: Request) -> _Key:
    url = request.url
    if not url.scheme or not url.host:
        raise UnsupportedProtocol("Request URL is missing an 'http://' or 'https://' protocol.")
    if url.scheme not in ("http", "https"):
        raise UnsupportedProtocol(f"Request URL has an unsupported protocol '{url.scheme}://'.")
    secure = url.scheme == "https"
    return url.host, url.port or (443 if secure else 80), secure


def _message(request: Request) -> bytes:
    first = f"{request.method} {request.url.raw_path.decode()} HTTP/1.1"
    return write_head(first, request.headers) + request.content


def _times(request: Request) -> Timeout:
    given: Any = request.extensions.get("timeout")
    return given if isinstance(given, Timeout) else Timeout(None)


def _no_answer() -> RemoteProtocolError:
    return RemoteProtocolError("Server disconnected without sending a response.")


def _no_http(error: MessageError) -> RemoteProtocolError:
    return RemoteProtocolError(str(error))


def _broken_off(received: int, expected: int | None) -> RemoteProtocolError:
    said = (
        "incomplete chunked read"
        if expected is None
        else f"received {received} bytes, expected {expected}"
    )
    return RemoteProtocolError(
        f"peer closed connection without sending complete message body ({said})"
    )


def _response(request: Request, head: ResponseHead) -> Response:
    return Response(head.status, headers=head.headers.pairs(), request=request)


class _Pool[C: (AsyncConnection, BlockingConnection)]:
    """Connections that are idle, by host, and how many there are in all."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.count = 0
        self._idle = deque[tuple[_Key, C, float]]()

    def take(self, key: _Key) -> C | None:
        """An idle connection to `key`."""
        expiry = self.limits.keepalive_expiry
        for entry in list(self._idle):
            other, connection, since = entry
            if expiry is not None and time.monotonic() - since > expiry:
                self._idle.remove(entry)
                self.close(connection)
            elif other == key:
                self._idle.remove(entry)
                if connection.can_go_on:
                    return connection
                self.close(connection)
        return None

    def has_room(self) -> bool:
        """Whether one more connection may be made; an idle one to another host makes room."""
        most = self.limits.max_connections
        if most is None or self.count < most:
            return True
        if self._idle:
            _, connection, _ = self._idle.popleft()
            self.close(connection)
            return True
        return False

    def give_back(self, key: _Key, connection: C) -> None:
        """Keep a connection, or close it."""
        most = self.limits.max_keepalive_connections
        if connection.can_go_on and (most is None or len(self._idle) < most):
            self._idle.append((key, connection, time.monotonic()))
        else:
            self.close(connection)

    def close(self, connection: C) -> None:
        """Close one."""
        self.count -= 1
        connection.close()

    def close_all(self) -> None:
        """Close all that are idle."""
        while self._idle:
            self.close(self._idle.popleft()[1])


class HTTPTransport(BaseTransport):
    """Blocks while it waits."""

    def __init__(self, *, limits: Limits = DEFAULT_LIMITS, **others: Any) -> None:
        check_options("HTTPTransport", others)
        self._pool = _Pool[BlockingConnection](limits)

    @override
    def close(self) -> None:
        self._pool.close_all()

    @override
    def handle_request(self, request: Request) -> Response:
        key, times = _key(request), _times(request)
        while True:
            connection = self._pool.take(key) or self._connect(key, times)
            was_used = connection.is_used
            try:
                head = self._exchange(connection, request, times)
                break
            except RemoteProtocolError, ReadError:
                self._pool.close(connection)
                if not was_used:
                    raise
            except BaseException:
                self._pool.close(connection)
                raise
        response = _response(request, head)

        def read() -> bytes:
            return _reading(connection, connection.read_piece)

        response.begin(read, lambda: self._pool.give_back(key, connection), is_async=False)
        return response

    def _connect(self, key: _Key, times: Timeout) -> BlockingConnection:
        if not self._pool.has_room():
            raise PoolTimeout("")
        host, port, secure = key
        try:
            with connecting(named=True):
                connection = BlockingConnection(host, port, secure=secure, timeout=times.connect)
        except TimeoutError as error:
            raise ConnectTimeout("timed out") from error
        self._pool.count += 1
        return connection

    def _exchange(
        self, connection: BlockingConnection, request: Request, times: Timeout
    ) -> ResponseHead:
        def ask() -> ResponseHead | None:
            connection.send(_message(request), times.read)
            return connection.read_head(request.method)

        head = _reading(connection, ask)
        if head is None:
            raise _no_answer()
        return head


def _reading[T](connection: BlockingConnection, read: Callable[[], T]) -> T:
    """Turn errors of reading into httpx's."""
    try:
        return read()
    except IncompleteBodyError as error:
        raise _broken_off(connection.received, connection.expected) from error
    except MessageError as error:
        raise _no_http(error) from error
    except TimeoutError as error:
        raise ReadTimeout("timed out") from error
    except OSError as error:
        raise ReadError(str(error)) from error


class AsyncHTTPTransport(AsyncBaseTransport):
    """Awaits while it waits."""

    def __init__(self, *, limits: Limits = DEFAULT_LIMITS, **others: Any) -> None:
        check_options("AsyncHTTPTransport", others)
        self._pool = _Pool[AsyncConnection](limits)
        self._waiters = deque[asyncio.Future[None]]()

    @override
    async def aclose(self) -> None:
        self._pool.close_all()

    @override
    async def handle_async_request(self, request: Request) -> Response:
        key, times = _key(request), _times(request)
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
        response = _response(request, head)

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

    async def _take(self, key: _Key, times: Timeout) -> AsyncConnection:
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
            await connection.send(_message(request))
            return await connection.read_head(request.method)

        head = await _awaiting(connection, ask, times.read)
        if head is None:
            raise _no_answer()
        return head


async def _connect(key: _Key, times: Timeout) -> AsyncConnection:
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
        raise _broken_off(connection.received, connection.expected) from error
    except MessageError as error:
        raise _no_http(error) from error
    except TimeoutError as error:
        raise ReadTimeout("") from error
    except OSError as error:
        raise ReadError("") from error
