"""Pool: connections that are kept, within limits; and how requests and answers look on the wire."""

import time
from collections import deque
from typing import Any, Final

from world.http import MessageError, ResponseHead, write_head
from world.http.async_client import AsyncConnection
from world.http.blocking_client import BlockingConnection
from world.unsupported import refuse_arguments

from .config import Limits, Timeout
from .exceptions import RemoteProtocolError, UnsupportedProtocol
from .requests import Request
from .responses import Response

Key = tuple[str, int, bool]


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


def key_of(request: Request) -> Key:
    url = request.url
    if not url.scheme or not url.host:
        raise UnsupportedProtocol("Request URL is missing an 'http://' or 'https://' protocol.")
    if url.scheme not in ("http", "https"):
        raise UnsupportedProtocol(f"Request URL has an unsupported protocol '{url.scheme}://'.")
    secure = url.scheme == "https"
    return url.host, url.port or (443 if secure else 80), secure


def message_of(request: Request) -> bytes:
    first = f"{request.method} {request.url.raw_path.decode()} HTTP/1.1"
    return write_head(first, request.headers) + request.content


def times_of(request: Request) -> Timeout:
    given: Any = request.extensions.get("timeout")
    return given if isinstance(given, Timeout) else Timeout(None)


def no_answer() -> RemoteProtocolError:
    return RemoteProtocolError("Server disconnected without sending a response.")


def no_http(error: MessageError) -> RemoteProtocolError:
    return RemoteProtocolError(str(error))


def broken_off(received: int, expected: int | None) -> RemoteProtocolError:
    said = (
        "incomplete chunked read"
        if expected is None
        else f"received {received} bytes, expected {expected}"
    )
    return RemoteProtocolError(
        f"peer closed connection without sending complete message body ({said})"
    )


def response_to(request: Request, head: ResponseHead) -> Response:
    return Response(head.status, headers=head.headers.pairs(), request=request)


class Pool[C: (AsyncConnection, BlockingConnection)]:
    """Connections that are idle, by host, and how many there are in all."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.count = 0
        self._idle = deque[tuple[Key, C, float]]()

    def take(self, key: Key) -> C | None:
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

    def give_back(self, key: Key, connection: C) -> None:
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
