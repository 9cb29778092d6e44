"""ClientWebSocketResponse: a WebSocket as aiohttp's session opens it."""

import asyncio
import json
from collections.abc import Callable
from enum import IntEnum
from typing import Any, NamedTuple, Self

from multidict import CIMultiDictProxy
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, InvalidStatus
from world.unsupported import Partial
from yarl import URL

from .client_exceptions import WSMessageTypeError, WSServerHandshakeError
from .client_reqrep import RequestInfo


class WSMsgType(IntEnum):
    """What a message is."""

    CONTINUATION = 0
    TEXT = 1
    BINARY = 2
    CLOSE = 8
    PING = 9
    PONG = 10
    CLOSING = 0x100
    CLOSED = 0x101
    ERROR = 0x102


class WSCloseCode(IntEnum):
    """What a goodbye says."""

    OK = 1000
    GOING_AWAY = 1001
    PROTOCOL_ERROR = 1002
    UNSUPPORTED_DATA = 1003
    ABNORMAL_CLOSURE = 1006
    INVALID_TEXT = 1007
    POLICY_VIOLATION = 1008
    MESSAGE_TOO_BIG = 1009
    MANDATORY_EXTENSION = 1010
    INTERNAL_ERROR = 1011
    SERVICE_RESTART = 1012
    TRY_AGAIN_LATER = 1013
    BAD_GATEWAY = 1014


class WSMessage(NamedTuple):
    """One message, or what has become of the connection."""

    type: WSMsgType
    data: Any
    extra: str | None

    def json(self, *, loads: Callable[[Any], Any] = json.loads) -> Any:
        """The data as JSON."""
        return loads(self.data)


_CLOSED = WSMessage(WSMsgType.CLOSED, None, None)


class ClientWebSocketResponse(Partial):
    """An open WebSocket: receive, send, close; `async for` gives messages until it is closed."""

    def __init__(self, connection: ClientConnection) -> None:
        self._connection = connection
        self._closed = False
        self._close_code: int | None = None
        self._exception: BaseException | None = None
        self.protocol = connection.subprotocol

    @property
    def closed(self) -> bool:
        """Whether it was closed."""
        return self._closed

    @property
    def close_code(self) -> int | None:
        """What it was closed with."""
        return self._close_code

    def exception(self) -> BaseException | None:
        """What it broke with."""
        return self._exception

    async def receive(self, timeout: float | None = None) -> WSMessage:  # noqa: ASYNC109 - the real name
        """The next message; at the end one of type CLOSE, and then CLOSED."""
        if self._closed:
            return _CLOSED
        try:
            async with asyncio.timeout(timeout):
                data = await self._connection.recv()
        except ConnectionClosed as error:
            return self._ended(error)
        kind = WSMsgType.TEXT if isinstance(data, str) else WSMsgType.BINARY
        return WSMessage(kind, data, "" if kind is WSMsgType.TEXT else None)

    def _ended(self, error: ConnectionClosed) -> WSMessage:
        self._closed = True
        if error.rcvd is None:
            self._close_code = 1006
            return _CLOSED
        self._close_code = error.rcvd.code
        return WSMessage(WSMsgType.CLOSE, error.rcvd.code, error.rcvd.reason)

    async def _receive(self, kind: WSMsgType, seconds: float | None) -> Any:
        message = await self.receive(seconds)
        if message.type is not kind:
            raise WSMessageTypeError(
                f"Received message {message.type}:{message.data!r} is not WSMsgType.{kind.name}"
            )
        return message.data

    async def receive_str(self, *, timeout: float | None = None) -> str:  # noqa: ASYNC109 - the real name
        """The next message, a text. Raises TypeError for another."""
        return await self._receive(WSMsgType.TEXT, timeout)

    async def receive_bytes(self, *, timeout: float | None = None) -> bytes:  # noqa: ASYNC109 - the real name
        """The next message, bytes. Raises TypeError for another."""
        return await self._receive(WSMsgType.BINARY, timeout)

    async def receive_json(self, *, loads: Callable[[str], Any] = json.loads) -> Any:
        """The next message, JSON. Raises TypeError for another."""
        return loads(await self.receive_str())

    async def _send(self, data: str | bytes) -> None:
        from .client_exceptions import ClientConnectionResetError

        try:
            await self._connection.send(data)
        except ConnectionClosed as error:
            raise ClientConnectionResetError("Cannot write to closing transport") from error

    async def send_str(self, data: str) -> None:
        """Send a text."""
        await self._send(data)

    async def send_bytes(self, data: bytes) -> None:
        """Send bytes."""
        await self._send(data)

    async def send_json(self, data: Any, *, dumps: Callable[[Any], str] = json.dumps) -> None:
        """Send a value as JSON."""
        await self._send(dumps(data))

    async def ping(self, message: bytes = b"") -> None:
        """Send a ping."""
        await self._connection.ping(message or None)

    async def close(self, *, code: int = 1000, message: bytes = b"") -> bool:
        """Say goodbye; whether it was still open."""
        if self._closed:
            return False
        self._closed = True
        await self._connection.close(code, message.decode())
        self._close_code = self._connection.close_code
        return True

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> WSMessage:
        message = await self.receive()
        if message.type in (WSMsgType.CLOSE, WSMsgType.CLOSING, WSMsgType.CLOSED):
            raise StopAsyncIteration
        return message

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()


async def connect_websocket(
    url: URL, headers: list[tuple[str, str]], protocols: list[str], heartbeat: float | None
) -> ClientWebSocketResponse:
    """Open a WebSocket at `url`. Raises WSServerHandshakeError."""
    target = url.with_scheme({"http": "ws", "https": "wss"}.get(url.scheme, url.scheme))
    try:
        connection = await connect(
            str(target),
            additional_headers=headers,
            subprotocols=protocols,
            ping_interval=heartbeat,
            ping_timeout=heartbeat and heartbeat / 2,
        )
    except InvalidStatus as error:
        info = RequestInfo(url, "GET", CIMultiDictProxy(headers), url)
        raise WSServerHandshakeError(
            info,
            (),
            status=error.response.status_code,
            message="Invalid response status",
            headers=CIMultiDictProxy(error.response.headers.items()),
        ) from None
    return ClientWebSocketResponse(connection)
