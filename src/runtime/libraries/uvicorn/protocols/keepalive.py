"""Keepalive: pings that find out whether a silent client is still there."""

import asyncio
from collections.abc import Callable


class Keepalive:
    """Sends a ping each `interval` seconds; one that is not answered within `timeout` means that nobody is there."""

    def __init__(
        self,
        interval: float | None,
        timeout: float | None,
        ping: Callable[[bytes], None],
        is_silent: Callable[[], None],
    ) -> None:
        self._interval = interval
        self._timeout = timeout
        self._ping = ping
        self._is_silent = is_silent
        self._timer: asyncio.TimerHandle | None = None
        self._sent = 0
        self._pending = b""

    def start(self) -> None:
        """The conversation begins."""
        if self._interval:
            loop = asyncio.get_running_loop()
            self._timer = loop.call_later(self._interval, self._send)

    def stop(self) -> None:
        """It is over."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        self._pending = b""

    def _send(self) -> None:
        # Real payloads are random; a number does, since each is sent once.
        self._sent += 1
        self._pending = self._sent.to_bytes(4)
        self._ping(self._pending)
        if self._timeout is None:
            self.start()
        else:
            loop = asyncio.get_running_loop()
            self._timer = loop.call_later(self._timeout, self._is_silent)

    def answered(self, payload: bytes) -> None:
        """A pong has come; one to another ping says nothing."""
        if self._pending and payload == self._pending:
            self._pending = b""
            if self._timeout is not None:
                self.stop()
                self.start()
