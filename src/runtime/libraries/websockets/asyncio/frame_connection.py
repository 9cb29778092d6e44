"""FrameConnection: one WebSocket's frames, of either side, on a connection of asyncio."""

import asyncio
import random
from collections import deque
from typing import Any, Final, override

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

from ..exceptions import Close
from .state import Data, Message, State

#: Unread messages beyond which nothing more is read.
_HIGH_WATER: Final = 16


class FrameConnection(asyncio.Protocol):
    """Reads and writes frames once the handshake is done, and says goodbye."""

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

    def _keep_alive(self) -> None:
        """It was opened: from now on it may be asked whether it is still there."""
        raise NotImplementedError

    def _answered(self, data: bytes) -> None:
        """A ping was answered."""
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
