"""RequestBody: the body of a request, read from the connection when the handler asks for it."""

import asyncio
from typing import TYPE_CHECKING, override

from world.http import Body

from .streams import StreamReader

if TYPE_CHECKING:
    from .web_protocol import RequestHandler


class RequestBody(StreamReader):
    """What has come with the head is there at once; for the rest the reader waits."""

    def __init__(self, body: Body, protocol: RequestHandler) -> None:
        super().__init__(asyncio.get_running_loop(), lambda _: None)
        self._body = body
        self._protocol = protocol
        #: Whether the request has a body at all.
        self.exists = not body.is_whole
        self._take_what_is_there()

    def _take_what_is_there(self) -> None:
        self.feed_data(self._body.take(self._protocol.buffer))
        if self._body.is_whole:
            self.feed_eof()

    @override
    async def _more(self, name: str) -> None:
        if self._exception is not None:
            raise self._exception
        while not self._pieces and not self._eof:
            if not await self._protocol.read_more():
                raise ConnectionResetError("Connection lost")
            self._take_what_is_there()

    async def leave(self, seconds: float) -> bool:
        """Read what nobody has read, for so long at most; whether the next request can follow."""
        try:
            async with asyncio.timeout(seconds):
                while not self.is_eof():
                    await self.readany()
        except TimeoutError, ConnectionError:
            return False
        return True
