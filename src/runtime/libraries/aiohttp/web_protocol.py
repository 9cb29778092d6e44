"""RequestHandler: one connection of a server: requests one after the other, each answered by a handler."""

import asyncio
import contextlib
import logging
from typing import TYPE_CHECKING, Any, Final

from world.http import Headers, MessageError, RequestHead, body_of_request, take_request, write_head

from .web_exceptions import HTTPException, HTTPInternalServerError
from .web_request import Request
from .web_response import Response
from .web_ws import WebSocketResponse

if TYPE_CHECKING:
    from .web_app import Application

_LOGGER: Final = logging.getLogger("aiohttp.server")
_PIECE: Final = 65_536


class RequestHandler:
    """Reads, has the application answer, writes, until the client goes or wants no more."""

    def __init__(
        self, app: Application, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        self.app = app
        self.reader = reader
        self.writer = writer
        self.buffer = bytearray()
        self._is_taken_over = False
        self._is_last = False
        self._idle = asyncio.Event()
        self._idle.set()

    @property
    def peer(self) -> Any:
        """The address of the other side."""
        return self.writer.get_extra_info("peername")

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

    async def _serve(self, request: Request) -> bool:
        """Answer one request; whether another may follow."""
        answer = await self._answered(request)
        if self._is_taken_over:
            if isinstance(answer, WebSocketResponse) and not answer.closed:
                await answer.close()
            return False
        await self._write(request, answer)
        return request.headers.get("Connection", "").lower() != "close"

    async def _next(self) -> Request | None:
        while True:
            try:
                head = take_request(self.buffer)
                if head is not None:
                    return Request(head, await self._body(head), self)
            except MessageError as error:
                bad = Response(status=400, text=str(error))
                self.writer.write(_bytes_of(bad, "GET"))
                return None
            if not await self.read_more():
                return None

    async def _body(self, head: RequestHead) -> bytes:
        body, whole = body_of_request(head.headers), bytearray()
        whole += body.take(self.buffer)
        while not body.is_whole:
            if not await self.read_more():
                raise ConnectionResetError("the client went in the middle of a body")
            whole += body.take(self.buffer)
        return bytes(whole)

    async def _answered(self, request: Request) -> Any:
        try:
            answer = await self.app.handle(request)
        except HTTPException as error:
            return error
        except Exception:
            _LOGGER.exception("Error handling request from %s", request.remote)
            return HTTPInternalServerError(
                text="500 Internal Server Error\n\nServer got itself in trouble"
            )
        if isinstance(answer, Response | WebSocketResponse):
            return answer
        _LOGGER.error("Missing return statement on request handler")
        return HTTPInternalServerError()

    async def _write(self, request: Request, answer: Any) -> None:
        self.writer.write(_bytes_of(answer, request.method))
        await self.writer.drain()


def _bytes_of(answer: Response, method: str) -> bytes:
    fields = Headers(answer.headers.pairs())
    fields["Content-Length"] = str(len(answer.body))
    fields.setdefault("Server", "Python/3.14 aiohttp/3.14.3")
    head = write_head(f"HTTP/1.1 {answer.status} {answer.reason}", fields)
    return head if method == "HEAD" else head + answer.body
