"""Connection: one WebSocket, of either side, on a connection of asyncio."""

import asyncio
import enum
import random
from collections import deque
from collections.abc import AsyncIterator, Iterable
from typing import Any, Final, override

from world.http import Headers
from world.websocket import (
    Assembler,
    Frame,
    FrameError,
    Opcode,
    close_frame,
    close_of,
    take_frame,
    write_frame,
)

from ..exceptions import (
    Close,
    ConcurrencyError,
    ConnectionClosed,
    ConnectionClosedError,
    ConnectionClosedOK,
)

Data = str | bytes

#: Unread messages beyond which nothing more is read, and to which they must fall.
_HIGH_WATER: Final = 16
_LOW_WATER: Final = 4

#: So many pings without a message, an hour of them: then none is sent any more, so that a program that
#: waits for a message that never comes is seen to wait for ever.
_MOST_QUIET_PINGS: Final = 180


class State(enum.IntEnum):
    """How far a connection has come."""

    CONNECTING, OPEN, CLOSING, CLOSED = range(4)


class Message:
    """A request or a response of the handshake."""

    def __init__(
        self, path: str = "", status_code: int = 0, headers: Headers | None = None
    ) -> None:
        self.path = path
        self.status_code = status_code
        self.headers = headers or Headers()


class Connection(asyncio.Protocol):
    """Sends and receives messages once the handshake is done."""

    #: Whether it is a client's: its frames are masked.
    _is_client = True

    def __init__(
        self,
        *,
        ping_interval: float | None = 20,
        ping_timeout: float | None = 20,
        close_timeout: float | None = 10,
        max_size: int | None = 2**20,
    ) -> None:
        self._loop = asyncio.get_running_loop()
        self._ping_interval = ping_interval
        self._ping_timeout = ping_timeout
        self._close_timeout = close_timeout
        self._max_size = 2**62 if max_size is None else max_size
        self._assembler = Assembler(self._max_size)
        self._buffer = bytearray()
        self._messages = deque[Data]()
        self._waiter: asyncio.Future[None] | None = None
        self._pings: dict[bytes, tuple[asyncio.Future[float], float]] = {}
        self._quiet = 0
        self._timer: asyncio.TimerHandle | None = None
        self._rcvd: Close | None = None
        self._sent: Close | None = None
        self._rcvd_first: bool | None = None
        self._error: Exception | None = None
        self._drained: asyncio.Future[None] | None = None
        self._lost: asyncio.Future[None] = self._loop.create_future()
        self.transport: Any = None
        self.state = State.CONNECTING
        self.request: Message | None = None
        self.response: Message | None = None
        self.subprotocol: str | None = None
        #: The round trip of the last ping, in seconds.
        self.latency = 0.0

    # ---- what it is ----

    @property
    def local_address(self) -> Any:
        """The own end."""
        return self.transport.get_extra_info("sockname")

    @property
    def remote_address(self) -> Any:
        """The other end."""
        return self.transport.get_extra_info("peername")

    @property
    def close_code(self) -> int | None:
        """The code that it was closed with; 1006 if nobody said goodbye; None while it is open."""
        if self.state is not State.CLOSED:
            return None
        return 1006 if self._rcvd is None else self._rcvd.code

    @property
    def close_reason(self) -> str | None:
        """The reason that it was closed with."""
        if self.state is not State.CLOSED:
            return None
        return "" if self._rcvd is None else self._rcvd.reason

    # ---- messages ----

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

    # ---- frames ----

    def _write(self, frame: Frame) -> None:
        mask = random.randbytes(4) if self._is_client else None
        self.transport.write(write_frame(frame, mask))

    async def _drain(self) -> None:
        if self._drained is not None:
            await asyncio.shield(self._drained)

    def _say_goodbye(self, code: int, reason: str) -> None:
        self.state = State.CLOSING
        self._sent = Close(code, reason)
        self._rcvd_first = self._rcvd is not None
        self._write(close_frame(None if code == 1005 else code, reason))

    def opened(self, early: bytes = b"") -> None:
        """The handshake is done; `early` is what came behind it."""
        self.state = State.OPEN
        self._keep_alive()
        if early:
            self.data_received(early)

    @override
    def data_received(self, data: bytes) -> None:
        self._buffer += data
        if self.state is State.CONNECTING:
            self._shake_hands()
            return
        try:
            while self.state is not State.CLOSED and (frame := self._take()) is not None:
                self._handle(frame)
        except FrameError as error:
            self._error = error
            if self.state is State.OPEN:
                self._say_goodbye(error.code, str(error))
            self.transport.close()

    def _take(self) -> Frame | None:
        return take_frame(self._buffer, masked=not self._is_client, largest=self._max_size)

    def _shake_hands(self) -> None:
        """Look whether the handshake has come whole."""
        raise NotImplementedError

    def _handle(self, frame: Frame) -> None:
        match frame.opcode:
            case Opcode.CLOSE:
                code, reason = close_of(frame)
                self._rcvd = Close(code, reason)
                if self.state is State.OPEN:
                    self._say_goodbye(code, reason)
                if not self._is_client:
                    self.transport.close()
                else:
                    # The server closes; a client that said goodbye waits for that.
                    self.transport.write_eof()
            case Opcode.PING:
                if self.state is State.OPEN:
                    self._write(Frame(Opcode.PONG, frame.data))
            case Opcode.PONG:
                self._answered(frame.data)
            case _:
                self._quiet = 0
                message = self._assembler.add(frame)
                if message is not None:
                    self._messages.append(message)
                    if len(self._messages) > _HIGH_WATER:
                        self.transport.pause_reading()
                    self._wake()

    def _wake(self) -> None:
        if self._waiter is not None and not self._waiter.done():
            self._waiter.set_result(None)

    def _answered(self, data: bytes) -> None:
        if data not in self._pings:
            return
        for payload in list(self._pings):
            waiter, sent_at = self._pings.pop(payload)
            self.latency = self._loop.time() - sent_at
            if not waiter.done():
                waiter.set_result(self.latency)
            if payload == data:
                return

    # ---- keeping it alive ----

    def _keep_alive(self) -> None:
        if self._ping_interval is not None and self._quiet < _MOST_QUIET_PINGS:
            self._quiet += 1
            self._timer = self._loop.call_later(self._ping_interval, self._ping)

    def _ping(self) -> None:
        if self.state is not State.OPEN:
            return
        payload = random.randbytes(4)
        waiter: asyncio.Future[float] = self._loop.create_future()
        self._pings[payload] = (waiter, self._loop.time())
        self._write(Frame(Opcode.PING, payload))
        if self._ping_timeout is None:
            self._keep_alive()
            return
        late = self._loop.call_later(self._ping_timeout, self._is_silent)
        self._timer = late

        def answered(_: asyncio.Future[float]) -> None:
            late.cancel()
            if self.state is State.OPEN:
                self._keep_alive()

        waiter.add_done_callback(answered)

    def _is_silent(self) -> None:
        if self.state is State.OPEN:
            self._say_goodbye(1011, "keepalive ping timeout")
            self.transport.abort()

    # ---- the connection under it ----

    @override
    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = transport

    @override
    def connection_lost(self, exc: Exception | None) -> None:
        self.state = State.CLOSED
        self._error = self._error or exc
        if self._timer is not None:
            self._timer.cancel()
        for waiter, _ in self._pings.values():
            if not waiter.done():
                waiter.cancel()
        self._pings.clear()
        self._wake()
        self.resume_writing()
        if not self._lost.done():
            self._lost.set_result(None)

    @override
    def eof_received(self) -> bool | None:
        return None

    @override
    def pause_writing(self) -> None:
        self._drained = self._loop.create_future()

    @override
    def resume_writing(self) -> None:
        drained, self._drained = self._drained, None
        if drained is not None and not drained.done():
            drained.set_result(None)


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
