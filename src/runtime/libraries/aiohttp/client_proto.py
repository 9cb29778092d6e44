"""ResponseHandler: the client's end of one connection: it sends requests, one at a time, and takes responses apart."""

import asyncio
from typing import Any, override

from world.http import (
    Body,
    IncompleteBodyError,
    MessageError,
    ResponseHead,
    body_of_response,
    take_response,
)
from world.secure import CLIENT_HELLO, SERVER_HELLO, check_hello

from .client_exceptions import (
    ClientOSError,
    ClientPayloadError,
    PayloadFault,
    ServerDisconnectedError,
    SocketTimeoutError,
)
from .streams import StreamReader

Reply = tuple[ResponseHead, StreamReader]


class ResponseHandler(asyncio.Protocol):
    """A connection that is used again as long as both sides keep it open."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop
        self.transport: Any = None
        self._buffer = bytearray()
        self._hello: asyncio.Future[None] | None = None
        self._method = "GET"
        #: Who waits for the head of a response.
        self._reply: asyncio.Future[Reply] | None = None
        self._body = Body()
        self._content: StreamReader | None = None
        self._is_paused = False
        self._should_close = False
        self._read_timeout: float | None = None
        self._timer: asyncio.TimerHandle | None = None
        #: Whether it has carried a whole exchange: then the server may have closed it meanwhile.
        self.is_used = False

    # ---- the connection ----

    @override
    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = transport

    async def shake_hands(self) -> None:
        """Make it a secure connection. Raises SecureConnectionError."""
        self._hello = self._loop.create_future()
        self.transport.write(CLIENT_HELLO)
        await self._hello

    def is_connected(self) -> bool:
        """Whether requests can be sent."""
        return self.transport is not None and not self.transport.is_closing()

    @property
    def should_close(self) -> bool:
        """Whether it can carry no further request."""
        in_use = self._reply is not None or self._content is not None
        return self._should_close or in_use or bool(self._buffer) or not self.is_connected()

    def close(self) -> None:
        """Close the connection."""
        self._stop_timer()
        if self.transport is not None:
            self.transport.close()
            self.transport = None

    @override
    def connection_lost(self, exc: Exception | None) -> None:
        self._stop_timer()
        self.transport = None
        if self._hello is not None and not self._hello.done():
            self._hello.set_exception(exc or ServerDisconnectedError())
        content, body = self._content, self._body
        self._content = None
        self._fail(ServerDisconnectedError() if exc is None else ClientOSError(*exc.args))
        if content is not None:
            self._end_of(content, body, exc)

    def _end_of(self, content: StreamReader, body: Body, exc: Exception | None) -> None:
        try:
            body.ended()
            content.feed_eof()
        except IncompleteBodyError as incomplete:
            fault = PayloadFault(str(incomplete))
            said = f"Response payload is not completed: {fault!r}"
            error = ClientPayloadError(said if exc is None else f"{said}. {exc!r}")
            error.__cause__ = fault
            content.set_exception(error)

    def _fail(self, error: Exception) -> None:
        """There will be no response."""
        reply, self._reply = self._reply, None
        if reply is not None and not reply.done():
            reply.set_exception(error)

    # ---- requests and responses ----

    def send(
        self, method: str, message: bytes, read_timeout: float | None
    ) -> asyncio.Future[Reply]:
        """Send a request; the future gets the response: its head, and its body as it comes."""
        self._method, self._read_timeout = method, read_timeout
        reply = self._reply = self._loop.create_future()
        self._start_timer()
        self.transport.write(message)
        return reply

    @override
    def data_received(self, data: bytes) -> None:
        self._buffer += data
        self._start_timer()
        if self._hello is not None and not self._hello.done():
            self._take_hello()
        elif self._reply is not None:
            self._take_head(self._reply)
        elif self._content is not None:
            self._take_body(self._content)

    def _take_hello(self) -> None:
        assert self._hello is not None
        try:
            check_hello(bytes(self._buffer[:1]))
        except ConnectionError as error:
            self._hello.set_exception(error)
            return
        if len(self._buffer) >= len(SERVER_HELLO):
            del self._buffer[: len(SERVER_HELLO)]
            self._hello.set_result(None)

    def _take_head(self, reply: asyncio.Future[Reply]) -> None:
        try:
            found = take_response(self._buffer)
            while found is not None and 100 <= found.status < 200 and found.status != 101:
                found = take_response(self._buffer)
            if found is None:
                return
            self._body = body_of_response(self._method, found.status, found.headers)
        except MessageError as error:
            self._should_close = True
            self._fail(error)
            return
        if found.headers.get("Connection", "").lower() == "close" or found.version == "1.0":
            self._should_close = True
        content = self._content = StreamReader(self._loop, self._pause)
        self._reply = None
        if not reply.done():
            reply.set_result((found, content))
        self._take_body(content)

    def _take_body(self, content: StreamReader) -> None:
        try:
            content.feed_data(self._body.take(self._buffer))
        except MessageError as error:
            self._should_close = True
            self._content = None
            content.set_exception(ClientPayloadError(str(error)))
            return
        if self._body.is_whole:
            self._stop_timer()
            self.is_used = True
            self._content = None
            content.feed_eof()

    def _pause(self, full: bool) -> None:
        if self.transport is None or full == self._is_paused:
            return
        self._is_paused = full
        if full:
            self.transport.pause_reading()
        else:
            self.transport.resume_reading()

    # ---- the time that reading may take ----

    def _start_timer(self) -> None:
        self._stop_timer()
        waits = self._reply is not None or self._content is not None
        if self._read_timeout and waits:
            self._timer = self._loop.call_later(self._read_timeout, self._took_too_long)

    def _stop_timer(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _took_too_long(self) -> None:
        error = SocketTimeoutError("Timeout on reading data from socket")
        self._should_close = True
        self._fail(error)
        if self._content is not None:
            self._content.set_exception(error)
