"""connect: opens a WebSocket, and opens it again for who goes over it with `async for`."""

import asyncio
import base64
import random
from collections.abc import AsyncIterator, Generator
from typing import Any, Final, override
from urllib.parse import urlsplit, urlunsplit

from world.http import Headers, MessageError, take_response, write_head
from world.secure import CLIENT_HELLO, SERVER_HELLO, check_hello
from world.unsupported import refuse_arguments, surface
from world.websocket import accept_key

from ..exceptions import (
    InvalidHandshake,
    InvalidHeader,
    InvalidHeaderValue,
    InvalidMessage,
    InvalidStatus,
    InvalidURI,
)
from ..version import VERSION
from .connection import Connection, Message, State

_OF_CONNECTION: Final = ("ping_interval", "ping_timeout", "close_timeout", "max_size")
_WITHOUT_EFFECT: Final = (
    "compression",
    "max_queue",
    "write_limit",
    "ssl",
    "logger",
    "user_agent_header",
)
_REFUSED: Final = {
    "proxy": "There are no proxies: hosts are reached at once.",
    "process_exception": "Write a loop that connects again.",
    "create_connection": "Use ClientConnection.",
    "extensions": "Messages are sent as they are.",
    "origin": "Use additional_headers={'Origin': ...}.",
    "sock": "Hand over the address.",
}

#: Seconds between two attempts of `async for`; the real one adds chance to the first.
_DELAYS: Final = (3.0, 5.0, 8.0, 13.0, 21.0, 34.0, 55.0, 89.0)


class ClientConnection(Connection):
    """The client's side of a WebSocket."""

    def __init__(self, secure: bool, **settings: Any) -> None:
        super().__init__(**settings)
        self._answer: asyncio.Future[None] = self._loop.create_future()
        self._greeted = not secure
        self._key = ""
        self._head = b""

    async def shake_hands(self, target: str, headers: Headers) -> None:
        """Ask for a WebSocket, and wait until the server agrees. Raises InvalidHandshake."""
        self._key = base64.b64encode(random.randbytes(16)).decode()
        headers["Sec-WebSocket-Key"] = self._key
        self.request = Message(target, headers=headers)
        self._head = write_head(f"GET {target} HTTP/1.1", headers)
        self.transport.write(self._head if self._greeted else CLIENT_HELLO)
        await self._answer

    @override
    def _shake_hands(self) -> None:
        try:
            if not self._greeted:
                check_hello(bytes(self._buffer[:1]))
                if len(self._buffer) < len(SERVER_HELLO):
                    return
                del self._buffer[: len(SERVER_HELLO)]
                self._greeted = True
                self.transport.write(self._head)
            self._look_at_answer()
        except (MessageError, InvalidHandshake, ConnectionError) as error:
            wrong = InvalidMessage("did not receive a valid HTTP response")
            self._fail(wrong if isinstance(error, MessageError) else error)

    def _look_at_answer(self) -> None:
        found = take_response(self._buffer)
        if found is None:
            return
        self.response = Message(status_code=found.status, headers=found.headers)
        if found.status != 101:
            raise InvalidStatus(self.response)
        accepted = found.headers.get("Sec-WebSocket-Accept")
        if accepted is None:
            raise InvalidHeader("Sec-WebSocket-Accept")
        if accepted != accept_key(self._key):
            raise InvalidHeaderValue("Sec-WebSocket-Accept", accepted)
        self.subprotocol = found.headers.get("Sec-WebSocket-Protocol")
        early = bytes(self._buffer)
        self._buffer.clear()
        if not self._answer.done():
            self._answer.set_result(None)
        self.opened(early)

    def _fail(self, error: Exception) -> None:
        if not self._answer.done():
            self._answer.set_exception(error)
        self.transport.abort()

    @override
    def connection_lost(self, exc: Exception | None) -> None:
        if self.state is State.CONNECTING and not self._answer.done():
            self._answer.set_exception(
                exc or InvalidMessage("did not receive a valid HTTP response")
            )
        super().connection_lost(exc)


class connect:  # noqa: N801 - the real name
    """Opens a WebSocket: to be awaited, entered with `async with`, or gone over with `async for`."""

    def __init__(
        self,
        uri: str,
        *,
        additional_headers: Any = None,
        subprotocols: list[str] | None = None,
        open_timeout: float | None = 10,
        host: str | None = None,
        port: int | None = None,
        **settings: Any,
    ) -> None:
        self.uri = uri
        self._settings = {name: settings.pop(name) for name in _OF_CONNECTION if name in settings}
        others = {name: value for name, value in settings.items() if name not in _WITHOUT_EFFECT}
        refuse_arguments("connect", others, _REFUSED)
        self._fields = Headers(additional_headers)
        self._subprotocols = subprotocols
        self._open_timeout = open_timeout
        self._address = (host, port)
        self.connection: ClientConnection | None = None

    async def _connect(self) -> ClientConnection:
        parts = urlsplit(self.uri)
        if parts.scheme not in ("ws", "wss"):
            raise InvalidURI(self.uri, "scheme isn't ws or wss")
        if not parts.hostname:
            raise InvalidURI(self.uri, "hostname isn't provided")
        secure = parts.scheme == "wss"
        host = self._address[0] or parts.hostname
        port = self._address[1] or parts.port or (443 if secure else 80)
        try:
            async with asyncio.timeout(self._open_timeout):
                _, connection = await asyncio.get_running_loop().create_connection(
                    lambda: ClientConnection(secure, **self._settings), host, port
                )
                try:
                    target = urlunsplit(("", "", parts.path or "/", parts.query, ""))
                    await connection.shake_hands(target, self._headers(parts.netloc))
                except BaseException:
                    connection.transport.abort()
                    raise
        except TimeoutError as error:
            if error.errno is not None:
                raise
            raise TimeoutError("timed out during opening handshake") from error
        return connection

    def _headers(self, netloc: str) -> Headers:
        headers = Headers(
            [
                ("Host", netloc),
                ("Upgrade", "websocket"),
                ("Connection", "Upgrade"),
                ("Sec-WebSocket-Version", "13"),
                ("User-Agent", f"Python/3.14 websockets/{VERSION}"),
            ]
        )
        if self._subprotocols:
            headers["Sec-WebSocket-Protocol"] = ", ".join(self._subprotocols)
        for name, value in self._fields.pairs():
            headers[name] = value
        return headers

    def __await__(self) -> Generator[Any, Any, ClientConnection]:
        return self._connect().__await__()

    async def __aenter__(self) -> ClientConnection:
        self.connection = await self._connect()
        return self.connection

    async def __aexit__(self, *_: object) -> None:
        if self.connection is not None:
            await self.connection.close()

    async def __aiter__(self) -> AsyncIterator[ClientConnection]:
        attempt = 0
        while True:
            try:
                async with self as connection:
                    attempt = 0
                    yield connection
            except OSError, TimeoutError, InvalidMessage:
                await asyncio.sleep(_DELAYS[min(attempt, len(_DELAYS) - 1)])
                attempt += 1


__getattr__, __dir__ = surface(
    __name__,
    ("ClientConnection", "connect"),
    {"unix_connect": "Use connect() with an address."},
)
