"""FlowControl: who writes waits for a slow client, and who is not read from is not read."""

import asyncio


class FlowControl:
    """Both directions of one connection."""

    def __init__(self, transport: asyncio.Transport) -> None:
        self._transport = transport
        self._is_read_paused = False
        self._writable = asyncio.Event()
        self._writable.set()

    async def drain(self) -> None:
        """Wait until there is room for more."""
        await self._writable.wait()

    def pause_reading(self) -> None:
        """Take no more for now."""
        if not self._is_read_paused:
            self._is_read_paused = True
            self._transport.pause_reading()

    def resume_reading(self) -> None:
        """Take more."""
        if self._is_read_paused:
            self._is_read_paused = False
            self._transport.resume_reading()

    def pause_writing(self) -> None:
        """The buffers are full."""
        self._writable.clear()

    def resume_writing(self) -> None:
        """There is room again, or nobody is there any more."""
        self._writable.set()
