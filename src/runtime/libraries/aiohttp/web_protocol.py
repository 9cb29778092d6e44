"""RequestHandler: one connection of a server: requests one after the other, each answered by a handler."""

import asyncio
import contextlib
import logging
from typing import TYPE_CHECKING, Any, Final

from world.http import MessageError, body_of_request, take_request

from .request_body import RequestBody
from .stream_response import StreamResponse
from .web_exceptions import HTTPException, HTTPInternalServerError
from .web_log import log_access
from .web_request import Request
from .web_response import Response

if TYPE_CHECKING:
    from .web_app import Application

_LOGGER: Final = logging.getLogger("aiohttp.server")
_PIECE: Final = 65_536
#: So many seconds a client may go on sending a body that the handler did not read.
_LINGERING: Final = 10.0


class PayloadAccessError(Exception):
    """The body was read after the answer."""


class RequestPayloadError(Exception):
    """The body broke off."""


class RequestHandler:
    """Reads, has the application answer, writes, until the client goes or wants no more."""

    def __init__(
        self,
        app: Application,
        reader: asyncio.StreamReader,
        writer: asyncio.StreamWriter,
        access_log: logging.Logger | None,
    ) -> None:
        self.app = app
        self.reader = reader
        self.writer = writer
        self.buffer = bytearray()
        #: Whether something of the answer to the open request was sent.
        self.has_answered = False
        self._access_log = access_log
        self._is_taken_over = False
        self._is_last = False
        self._idle = asyncio.Event()
        self._idle.set()

    @property
    def is_gone(self) -> bool:
        """Whether the client has closed the connection."""
        return self.writer.is_closing() or self.reader.at_eof()

    def take_over(self) -> None:
        """From now on it speaks another protocol."""
        self._is_taken_over = True

    async def read_more(self) -> bool:
        """Take what comes next into the buffer; False at the end."""
        try:
            data = await self.reader.read(_PIECE)
        except ConnectionError:
            return False
        self.buffer += data
        return bool(data)

    async def start(self) -> None:
        """Serve the connection to its end."""
        try:
            while not self._is_last and (request := await self._next()) is not None:
                self._idle.clear()
                try:
                    goes_on = await self._serve(request)
                finally:
                    self._idle.set()
                if not goes_on:
                    break
        except ConnectionError:
            # The client has gone; nobody is there to be answered.
            pass
        finally:
            self.writer.close()

    async def shutdown(self, task: asyncio.Task[None], wait: float) -> None:
        """End `task`, which serves the connection, once its open request is answered.

        As in the real one a handler has twice `wait` seconds: once to answer, once more to come to its end.
        """
        self._is_last = True
        if not self._idle.is_set():
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(wait):
                    await self._idle.wait()
            await asyncio.wait({task}, timeout=wait)
        if not task.done():
            task.cancel()
            await asyncio.wait({task}, timeout=wait)

    async def _next(self) -> Request | None:
        while True:
            try:
                head = take_request(self.buffer)
                if head is not None:
                    content = RequestBody(body_of_request(head.headers), self)
                    return Request(head, content, self, self.app.client_max_size)
            except MessageError as error:
                self.writer.write(_refusal_of(str(error)))
                return None
            if not await self.read_more():
                return None

    async def _serve(self, request: Request) -> bool:
        """Answer one request; whether another may follow."""
        self.has_answered = False
        answer = await self._answered(request)
        await answer.prepare(request)
        await answer.write_eof()
        log_access(self._access_log, request, answer)
        if self._is_taken_over or not answer.keep_alive:
            return False
        goes_on = await request.content.leave(_LINGERING)
        request.content.set_exception(PayloadAccessError())
        return goes_on

    async def _answered(self, request: Request) -> StreamResponse:
        try:
            answer: Any = await self.app.handle(request)
        except HTTPException as error:
            return error
        except TimeoutError:
            return self._failed(504, None)
        except ConnectionError as error:
            if self.is_gone:
                raise
            return self._trouble(request, error)
        except Exception as error:
            return self._trouble(request, error)
        return _checked(answer)

    def _trouble(self, request: Request, error: Exception) -> StreamResponse:
        _LOGGER.error("Error handling request from %s", request.remote, exc_info=error)
        if self.has_answered:
            raise ConnectionError(
                "Response is sent already, cannot send another response with the error message"
            )
        return self._failed(500, "500 Internal Server Error\n\nServer got itself in trouble")

    def _failed(self, status: int, text: str | None) -> StreamResponse:
        answer = Response(status=status, text=text, content_type="text/plain")
        answer.force_close()
        return answer


def _checked(answer: Any) -> StreamResponse:
    if isinstance(answer, StreamResponse):
        return answer
    if answer is None:
        _LOGGER.error("Missing return statement on request handler")
    else:
        _LOGGER.error("Web-handler should return a response instance, got %r", answer)
    return HTTPInternalServerError()


def _refusal_of(message: str) -> bytes:
    """The answer to what is no request; there is none that a response could be prepared for."""
    body = f"400, message:\n  {message}".encode()
    return (
        b"HTTP/1.1 400 Bad Request\r\nContent-Type: text/plain; charset=utf-8\r\n"
        b"Content-Length: %d\r\nConnection: close\r\n\r\n%b" % (len(body), body)
    )
