"""AsyncConnection: the client's end of a connection for libraries that await what they read."""

import asyncio

from ..secure import CLIENT_HELLO, SERVER_HELLO, check_hello
from .bodies import Body, body_of_response
from .messages import ResponseHead, take_response

_PIECE = 65_536


class AsyncConnection:
    """The same as BlockingConnection, on asyncio's own streams; who calls sets the times."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader = reader
        self._writer = writer
        self._buffer: bytearray = bytearray()
        self._body = Body()
        self._is_last = False
        self._is_open = True
        self.is_used = False
        #: Bytes of the body that have come.
        self.received = 0

    @classmethod
    async def open(cls, host: str, port: int, *, secure: bool) -> AsyncConnection:
        """Connect. Raises OSError, SecureConnectionError."""
        made = cls(*await asyncio.open_connection(host, port))
        if secure:
            try:
                await made._shake_hands()
            except BaseException:
                made.close()
                raise
        return made

    async def _shake_hands(self) -> None:
        self._writer.write(CLIENT_HELLO)
        check_hello(await self._reader.read(1))
        await self._reader.readexactly(len(SERVER_HELLO) - 1)

    async def send(self, message: bytes) -> None:
        """Send a request."""
        self._writer.write(message)
        await self._writer.drain()

    async def read_head(self, method: str) -> ResponseHead | None:
        """The head of the response to a `method`; None if the server closed the connection instead."""
        while True:
            head = take_response(self._buffer)
            if head is not None and (head.status >= 200 or head.status == 101):
                break
            if head is not None:
                continue
            data = await self._reader.read(_PIECE)
            if not data:
                return None
            self._buffer += data
        self._body = body_of_response(method, head.status, head.headers)
        self._is_last = (
            head.headers.get("Connection", "").lower() == "close" or head.version == "1.0"
        )
        self.received = 0
        return head

    async def read_piece(self) -> bytes:
        """Some bytes of the body; empty at its end. Raises IncompleteBodyError."""
        while not self._body.is_whole:
            piece = self._body.take(self._buffer)
            if piece:
                self.received += len(piece)
                return piece
            if self._body.is_whole:
                break
            data = await self._reader.read(_PIECE)
            if not data:
                self._is_last = True
                self._body.ended()
                break
            self._buffer += data
        self.is_used = True
        return b""

    @property
    def expected(self) -> int | None:
        """How many bytes the body has, where its head says so."""
        return getattr(self._body, "length", None)

    @property
    def can_go_on(self) -> bool:
        """Whether the next request can have it."""
        closed = self._reader.at_eof() or self._writer.is_closing()
        return (
            self._is_open and self._body.is_whole and not (self._is_last or self._buffer or closed)
        )

    def close(self) -> None:
        """Close it."""
        self._is_open = False
        self._writer.close()
