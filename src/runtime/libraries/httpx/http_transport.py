"""HTTPTransport: sends requests over connections that block."""

from collections.abc import Callable
from typing import Any, override

from world.http import IncompleteBodyError, MessageError, ResponseHead
from world.http.blocking_client import BlockingConnection

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
from .transports import BaseTransport, connecting


class HTTPTransport(BaseTransport):
    """Blocks while it waits."""

    def __init__(self, *, limits: Limits = DEFAULT_LIMITS, **others: Any) -> None:
        check_options("HTTPTransport", others)
        self._pool = Pool[BlockingConnection](limits)

    @override
    def close(self) -> None:
        self._pool.close_all()

    @override
    def handle_request(self, request: Request) -> Response:
        key, times = key_of(request), times_of(request)
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
        response = response_to(request, head)

        def read() -> bytes:
            return _reading(connection, connection.read_piece)

        response.begin(read, lambda: self._pool.give_back(key, connection), is_async=False)
        return response

    def _connect(self, key: Key, times: Timeout) -> BlockingConnection:
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
            connection.send(message_of(request), times.read)
            return connection.read_head(request.method)

        head = _reading(connection, ask)
        if head is None:
            raise no_answer()
        return head


def _reading[T](connection: BlockingConnection, read: Callable[[], T]) -> T:
    """Turn errors of reading into httpx's."""
    try:
        return read()
    except IncompleteBodyError as error:
        raise broken_off(connection.received, connection.expected) from error
    except MessageError as error:
        raise no_http(error) from error
    except TimeoutError as error:
        raise ReadTimeout("timed out") from error
    except OSError as error:
        raise ReadError(str(error)) from error
