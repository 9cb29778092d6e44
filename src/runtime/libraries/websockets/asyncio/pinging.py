"""PingingConnection: a WebSocket that asks now and then whether the other side is still there."""

import asyncio
import random
from typing import Final, override

from world.websocket import Frame, Opcode

from .frame_connection import FrameConnection
from .state import State

#: So many pings without a message, an hour of them: then none is sent any more, so that a program that
#: waits for a message that never comes is seen to wait for ever.
_MOST_QUIET_PINGS: Final = 180


class PingingConnection(FrameConnection):
    """Whoever is silent for too long is given up."""

    @override
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

    @override
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
