"""Connection: one WebSocket of either side: its messages."""

import asyncio
import random
from collections.abc import AsyncIterator, Iterable
from typing import Any, Final

from world.websocket import Frame, Opcode

from ..exceptions import (
    ConcurrencyError,
    ConnectionClosed,
    ConnectionClosedError,
    ConnectionClosedOK,
)
from .pinging import PingingConnection
from .state import Data, Message, State

__all__ = ("Connection", "Data", "Message", "State")

#: Unread messages to which they must fall before more is read.
_LOW_WATER: Final = 4


class Connection(PingingConnection):
    """Sends and receives messages once the handshake is done."""

    async def recv(self, decode: bool | None = None) -> Data:
        """The next message. Raises ConnectionClosed, ConcurrencyError."""
        if self._waiter is not None:
            raise ConcurrencyError(
                "cannot call recv while another coroutine is already running recv or recv_streaming"
            )
        while not self._messages:
            if self.state is State.CLOSED:
                raise self._closed()
            self._waiter = self._loop.create_future()
            try:
                await self._waiter
            finally:
                self._waiter = None
        message = self._messages.popleft()
        if len(self._messages) <= _LOW_WATER and self.transport is not None:
            self.transport.resume_reading()
        if isinstance(message, str):
            return message.encode() if decode is False else message
        return message.decode() if decode else message

    async def __aiter__(self) -> AsyncIterator[Data]:
        try:
            while True:
                yield await self.recv()
        except ConnectionClosedOK:
            return

    async def send(self, message: Data | Iterable[Data], text: bool | None = None) -> None:
        """Send a message. Raises ConnectionClosed, TypeError."""
        parts = _parts(message)
        self._check_open()
        for index, part in enumerate(parts):
            opcode = Opcode.TEXT if isinstance(part, str) else Opcode.BINARY
            if text is not None:
                opcode = Opcode.TEXT if text else Opcode.BINARY
            data = part.encode() if isinstance(part, str) else bytes(part)
            last = index == len(parts) - 1
            self._write(Frame(Opcode.CONT if index else opcode, data, last))
        await self._drain()

    async def ping(self, data: Data | None = None) -> asyncio.Future[float]:
        """Send a ping; the future that is returned gets the round trip in seconds."""
        self._check_open()
        payload = random.randbytes(4) if data is None else _bytes(data)
        waiter = self._loop.create_future()
        self._pings[payload] = (waiter, self._loop.time())
        self._write(Frame(Opcode.PING, payload))
        return waiter

    async def pong(self, data: Data = b"") -> None:
        """Send a pong that nobody asked for."""
        self._check_open()
        self._write(Frame(Opcode.PONG, _bytes(data)))

    async def close(self, code: int = 1000, reason: str = "") -> None:
        """Say goodbye, and wait until the other side does so; at most `close_timeout` seconds."""
        if self.state is State.OPEN:
            self._say_goodbye(code, reason)
        try:
            async with asyncio.timeout(self._close_timeout):
                await asyncio.shield(self._lost)
        except TimeoutError:
            self.transport.abort()
            await asyncio.shield(self._lost)

    async def wait_closed(self) -> None:
        """Wait until it is closed."""
        await asyncio.shield(self._lost)

    def _check_open(self) -> None:
        if self.state is not State.OPEN:
            raise self._closed()

    def _closed(self) -> ConnectionClosed:
        polite = self._rcvd is not None and self._sent is not None
        codes = {one.code for one in (self._rcvd, self._sent) if one is not None}
        kind = (
            ConnectionClosedOK if polite and codes <= {1000, 1001, 1005} else ConnectionClosedError
        )
        error = kind(self._rcvd, self._sent, self._rcvd_first)
        error.__cause__ = self._error
        return error

    def write_message(self, message: Data) -> None:
        """Send a message without waiting for room."""
        self._check_open()
        text = isinstance(message, str)
        self._write(Frame(Opcode.TEXT if text else Opcode.BINARY, _bytes(message)))


def _bytes(data: Data) -> bytes:
    return data.encode() if isinstance(data, str) else bytes(data)


def _parts(message: Any) -> list[Any]:
    """A message in the parts that it is handed over in. Raises TypeError."""
    match message:
        case str() | bytes() | bytearray() | memoryview():
            return [message]
        case dict():
            raise TypeError("data is a dict-like object")
        case _ if hasattr(message, "__iter__"):
            return [*message]
        case _:
            pass
    raise TypeError("data must be str, bytes, iterable, or async iterable")
