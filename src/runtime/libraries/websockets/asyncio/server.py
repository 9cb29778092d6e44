"""serve: answers WebSockets, each with a call of a handler."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Generator, Iterable
from typing import Any, Final, Self, override

from world.http import Headers, MessageError, take_request, text_reply, write_head
from world.unsupported import refuse_arguments, surface
from world.websocket import accept_key, wants_upgrade

from ..exceptions import ConnectionClosed
from .connection import Connection, Data, Message, State

Handler = Callable[["ServerConnection"], Awaitable[None]]

_LOGGER: Final = logging.getLogger("websockets.server")

_OF_CONNECTION: Final = ("ping_interval", "ping_timeout", "close_timeout", "max_size")
_WITHOUT_EFFECT: Final = (
    "compression",
    "max_queue",
    "write_limit",
    "logger",
    "server_header",
    "open_timeout",
    "reuse_address",
    "reuse_port",
)
_REFUSED: Final = {
    "process_request": "Look at websocket.request in the handler, and close.",
    "process_response": "Look at websocket.request in the handler, and close.",
    "origins": "Look at websocket.request.headers in the handler, and close.",
    "extensions": "Messages are sent as they are.",
    "select_subprotocol": "Use subprotocols=[...].",
    "create_connection": "Use ServerConnection.",
    "ssl": "There is no encryption here.",
    "sock": "Hand over the address.",
}


class ServerConnection(Connection):
    """The server's side of a WebSocket."""

    _is_client = False

    def __init__(self, server: Server, **settings: Any) -> None:
        super().__init__(**settings)
        self.server = server

    @override
    def _shake_hands(self) -> None:
        try:
            found = take_request(self._buffer)
        except MessageError:
            self.transport.abort()
            return
        if found is None:
            return
        key = found.headers.get("Sec-WebSocket-Key")
        if not wants_upgrade(found.headers) or key is None:
            self._refuse(426, "Failed to open a WebSocket connection: no upgrade was asked for.\n")
            return
        self.request = Message(found.target, headers=found.headers)
        headers = Headers(
            [
                ("Upgrade", "websocket"),
                ("Connection", "Upgrade"),
                ("Sec-WebSocket-Accept", accept_key(key)),
            ]
        )
        self._choose_subprotocol(found.headers, headers)
        self.response = Message(status_code=101, headers=headers)
        self.transport.write(write_head("HTTP/1.1 101 Switching Protocols", headers))
        early = bytes(self._buffer)
        self._buffer.clear()
        self.opened(early)
        self.server.begin(self)

    def _choose_subprotocol(self, asked: Headers, answered: Headers) -> None:
        offered = [one.strip() for one in asked.get("Sec-WebSocket-Protocol", "").split(",")]
        chosen = next((one for one in self.server.subprotocols if one in offered), None)
        if chosen is not None:
            self.subprotocol = answered["Sec-WebSocket-Protocol"] = chosen

    def _refuse(self, status: int, text: str) -> None:
        reply = text_reply(text, status, "text/plain")
        reply.headers["Content-Length"] = str(len(reply.body))
        self.transport.write(
            write_head(f"HTTP/1.1 {status} {reply.reason}", reply.headers) + reply.body
        )
        self.transport.close()

    @override
    def connection_lost(self, exc: Exception | None) -> None:
        super().connection_lost(exc)
        self.server.connections.discard(self)


class Server:
    """Listens, and knows its connections."""

    def __init__(self, handler: Handler, subprotocols: list[str], settings: dict[str, Any]) -> None:
        self._handler = handler
        self._settings = settings
        self.subprotocols = subprotocols
        self.connections: set[ServerConnection] = set()
        #: The handlers that have not returned: some for longer than their connection lasts.
        self._handling: set[asyncio.Task[None]] = set()
        self._server: asyncio.Server | None = None
        self._closing: asyncio.Task[None] | None = None

    def make(self) -> ServerConnection:
        """A connection that has come."""
        connection = ServerConnection(self, **self._settings)
        self.connections.add(connection)
        return connection

    def listens(self, server: asyncio.Server) -> None:
        """It has begun."""
        self._server = server

    def begin(self, connection: ServerConnection) -> None:
        """Answer a connection, in a task of its own."""
        task = asyncio.get_running_loop().create_task(self.answer(connection))
        self._handling.add(task)
        task.add_done_callback(self._handling.discard)

    async def answer(self, connection: ServerConnection) -> None:
        """Call the handler, and say goodbye when it has returned."""
        try:
            await self._handler(connection)
        except Exception:
            _LOGGER.error("connection handler failed", exc_info=True)
            await connection.close(1011)
        else:
            await connection.close()

    @property
    def sockets(self) -> Iterable[Any]:
        """The sockets on which it listens."""
        return () if self._server is None else self._server.sockets

    def is_serving(self) -> bool:
        """Whether it listens."""
        return self._server is not None and self._server.is_serving()

    async def serve_forever(self) -> None:
        """Listen until it is cancelled."""
        if self._server is not None:
            await self._server.serve_forever()

    def close(self, close_connections: bool = True, code: int = 1001, reason: str = "") -> None:
        """Listen no more, and say goodbye to everybody with 1001."""
        if self._closing is None:
            self._closing = asyncio.get_running_loop().create_task(
                self._close(close_connections, code, reason)
            )

    async def _close(self, close_connections: bool, code: int, reason: str) -> None:
        if self._server is not None:
            self._server.close()
        if close_connections:
            open_ones = [one for one in self.connections if one.state is not State.CLOSED]
            await asyncio.gather(*(one.close(code, reason) for one in open_ones))
        if self._handling:
            await asyncio.wait(self._handling)
        if self._server is not None:
            await self._server.wait_closed()

    async def wait_closed(self) -> None:
        """Wait until it is closed, and every handler has returned."""
        if self._closing is not None:
            await asyncio.shield(self._closing)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        self.close()
        await self.wait_closed()


class serve:  # noqa: N801 - the real name
    """Begins to listen: to be awaited, or entered with `async with`, which closes it at the end."""

    def __init__(
        self,
        handler: Handler,
        host: Any = None,
        port: int | None = None,
        *,
        subprotocols: list[str] | None = None,
        **settings: Any,
    ) -> None:
        own = {name: settings.pop(name) for name in _OF_CONNECTION if name in settings}
        others = {name: value for name, value in settings.items() if name not in _WITHOUT_EFFECT}
        refuse_arguments("serve", others, _REFUSED)
        self.server = Server(handler, subprotocols or [], own)
        self._address: tuple[Any, Any] = (host, port)

    async def _serve(self) -> Server:
        loop = asyncio.get_running_loop()
        host, port = self._address
        self.server.listens(await loop.create_server(self.server.make, host, port))
        return self.server

    def __await__(self) -> Generator[Any, Any, Server]:
        return self._serve().__await__()

    async def __aenter__(self) -> Server:
        return await self._serve()

    async def __aexit__(self, *_: object) -> None:
        self.server.close()
        await self.server.wait_closed()


def broadcast(
    connections: Iterable[ServerConnection], message: Data, raise_exceptions: bool = False
) -> None:
    """Send a message to many at once, without waiting for any: a slow one gets it late, or never."""
    errors: list[Exception] = []
    for connection in connections:
        if connection.state is not State.OPEN:
            continue
        try:
            connection.write_message(message)
        except ConnectionClosed as error:
            errors.append(error)
    if raise_exceptions and errors:
        raise ExceptionGroup("skipped broadcast", errors)


__getattr__, __dir__ = surface(
    __name__,
    ("Server", "ServerConnection", "broadcast", "serve"),
    {
        "basic_auth": "Look at websocket.request.headers in the handler.",
        "unix_serve": "Use serve() with an address.",
    },
)
