"""StreamResponse: an answer whose head is sent first, and then its body piece by piece."""

import time
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Final, Self, override

from world.http import Headers, chunk, write_head

from .answer_head import AnswerHead
from .client_exceptions import ClientConnectionResetError
from .helpers import HttpVersion11
from .version import VERSION

if TYPE_CHECKING:
    from .web_protocol import RequestHandler
    from .web_request import Request

_SERVER: Final = f"Python/3.14 aiohttp/{VERSION}"
_NO_DATES: Final = "Set the header itself."


class StreamResponse(AnswerHead):
    """Call `prepare`, then `write` as often as you like, then `write_eof`."""

    _refused: ClassVar[Mapping[str, str]] = {
        "enable_compression": "Bodies are sent as they are.",
        "last_modified": _NO_DATES,
        "etag": _NO_DATES,
        "output_length": "Use body_length.",
        "drain": "Await write(); it waits for a slow client.",
    }

    #: Whether the head goes with the first piece of the body.
    _holds_head: ClassVar[bool] = False

    def __init__(
        self, *, status: int = 200, reason: str | None = None, headers: Any = None
    ) -> None:
        super().__init__(status, reason, headers)
        self.compression = False
        #: How many bytes of the body were sent.
        self.body_length = 0
        self._request: Request | None = None
        self._eof_sent = False
        self._held = b""

    @property
    @override
    def prepared(self) -> bool:
        """Whether the head was sent."""
        return self._eof_sent or self._request is not None

    @property
    def task(self) -> Any:
        """The task that answers the request."""
        return None if self._request is None else self._request.task

    async def prepare(self, request: Request) -> Self | None:
        """Send the head; once."""
        if self._eof_sent:
            return None
        if self._request is None:
            self._request = request
            self._say_how_the_body_ends(request)
            await request.prepare_hook(self)
            self._held = self._head(request)
            if not self._holds_head:
                self._send(request)
        return self

    def _is_empty(self, request: Request) -> bool:
        status = self.status
        return request.method == "HEAD" or status in (204, 304) or status < 200

    def _say_how_the_body_ends(self, request: Request) -> None:
        if self.keep_alive is None:
            self.keep_alive = request.keep_alive
        if self.content_length is not None and not self.chunked:
            return
        if request.version >= HttpVersion11:
            self.chunked = not self._is_empty(request)
        elif self.chunked:
            raise RuntimeError("Using chunked encoding is forbidden for HTTP/1.0")
        else:
            self.keep_alive = False

    def _head(self, request: Request) -> bytes:
        fields = self.headers
        if self._cookies is not None:
            for cookie in self._cookies.values():
                fields.add("Set-Cookie", cookie.OutputString())
        if self.chunked:
            fields["Transfer-Encoding"] = "chunked"
        if not self._is_empty(request) and self.content_length != 0:
            fields.setdefault("Content-Type", "application/octet-stream")
        fields.setdefault("Date", time.strftime("%a, %d %b %Y %H:%M:%S GMT", time.gmtime()))
        fields.setdefault("Server", _SERVER)
        if not self.keep_alive:
            fields.setdefault("Connection", "close")
        elif request.version < HttpVersion11:
            fields.setdefault("Connection", "keep-alive")
        version = f"HTTP/{request.version.major}.{request.version.minor}"
        return write_head(f"{version} {self.status} {self.reason}", Headers(list(fields.items())))

    def _send(self, request: Request, data: bytes = b"") -> RequestHandler:
        protocol = request.protocol
        if protocol.is_gone:
            raise ClientConnectionResetError("Cannot write to closing transport")
        protocol.writer.write(self._held + data)
        protocol.has_answered = True
        self._held = b""
        return protocol

    async def write(self, data: bytes | bytearray | memoryview) -> None:
        """Send a piece of the body; it may wait for a slow client. Raises ClientConnectionResetError."""
        assert isinstance(data, bytes | bytearray | memoryview), (
            f"data argument must be byte-ish ({type(data)!r})"
        )
        if self._eof_sent:
            raise RuntimeError("Cannot call write() after write_eof()")
        if self._request is None:
            raise RuntimeError("Cannot call write() before prepare()")
        piece = bytes(data)
        if piece and not self._is_empty(self._request):
            self.body_length += len(piece)
            protocol = self._send(self._request, chunk(piece) if self.chunked else piece)
            await protocol.writer.drain()

    async def write_eof(self, data: bytes = b"") -> None:
        """Send the last piece of the body; once."""
        if self._eof_sent:
            return
        request = self._request
        assert request is not None, "Response has not been started"
        if data:
            await self.write(data)
        if self.chunked or self._held:
            self._send(request, chunk(b"") if self.chunked else b"")
        await request.protocol.writer.drain()
        self._eof_sent = True
        self._request = None

    @override
    def __repr__(self) -> str:
        if self._eof_sent:
            said = "eof"
        elif self._request is not None:
            said = f"{self._request.method} {self._request.path} "
        else:
            said = "not prepared"
        return f"<{type(self).__name__} {self.reason} {said}>"


StreamResponse.__module__ = "aiohttp.web_response"
