"""StreamResponse: an answer whose head is sent first, and then its body piece by piece."""

import time
from http import HTTPStatus
from typing import TYPE_CHECKING, Any, ClassVar, Final, Self, override

from multidict import CIMultiDict
from world.http import Headers, chunk, write_head
from world.unsupported import Partial

from .client_exceptions import ClientConnectionResetError
from .content_fields import ContentFields
from .helpers import HttpVersion11, Store
from .version import VERSION

if TYPE_CHECKING:
    from collections.abc import Mapping
    from http.cookies import SimpleCookie

    from .web_protocol import RequestHandler
    from .web_request import Request

_SERVER: Final = f"Python/3.14 aiohttp/{VERSION}"
_REASONS: Final = {status.value: status.phrase for status in HTTPStatus}
_LONG_AGO: Final = "Thu, 01 Jan 1970 00:00:00 GMT"
_NO_DATES: Final = "Set the header itself."


def _check_reason(reason: str) -> str:
    if "\r" in reason or "\n" in reason:
        raise ValueError("Reason cannot contain \\r or \\n")
    return reason


class StreamResponse(ContentFields, Store, Partial):
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
        super().__init__()
        self._headers: CIMultiDict[str] = CIMultiDict(headers)
        self.chunked = False
        self.compression = False
        #: How many bytes of the body were sent.
        self.body_length = 0
        self.keep_alive: bool | None = None
        self._cookies: SimpleCookie | None = None
        self._request: Request | None = None
        self._eof_sent = False
        self._held = b""
        self._set_status(status, reason)

    # ---- the head ----

    @property
    @override
    def headers(self) -> CIMultiDict[str]:
        """The fields, to be changed before they are sent."""
        return self._headers

    @property
    def status(self) -> int:
        """The status."""
        return self._status

    @property
    def reason(self) -> str:
        """The words after the status."""
        return self._reason

    def set_status(self, status: int, reason: str | None = None) -> None:
        """Change the status, before the head is sent."""
        assert not self.prepared, (
            "Cannot change the response status code after the headers have been sent"
        )
        self._set_status(status, reason)

    def _set_status(self, status: int, reason: str | None) -> None:
        self._status = int(status)
        self._reason = _REASONS.get(status, "") if reason is None else _check_reason(reason)

    @property
    def prepared(self) -> bool:
        """Whether the head was sent."""
        return self._eof_sent or self._request is not None

    @property
    def task(self) -> Any:
        """The task that answers the request."""
        return None if self._request is None else self._request.task

    def force_close(self) -> None:
        """Close the connection after this answer."""
        self.keep_alive = False

    def enable_chunked_encoding(self) -> None:
        """Send the body in pieces that each say how long they are."""
        if "Content-Length" in self.headers:
            raise RuntimeError("You can't enable chunked encoding when a content length is set")
        self.chunked = True

    @property
    @override
    def content_length(self) -> int | None:
        """How long the body is, if the head says so."""
        return super().content_length

    @content_length.setter
    def content_length(self, value: int | None) -> None:
        if value is None:
            self.headers.popall("Content-Length", None)
        elif self.chunked:
            raise RuntimeError("You can't set content length when chunked encoding is enable")
        else:
            self.headers["Content-Length"] = str(int(value))

    @property
    @override
    def content_type(self) -> str:
        """The type of the body, without parameters."""
        return super().content_type

    @content_type.setter
    def content_type(self, value: str) -> None:
        self._say_content_type(str(value), self.charset)

    @property
    @override
    def charset(self) -> str | None:
        """The encoding that the head names."""
        return super().charset

    @charset.setter
    def charset(self, value: str | None) -> None:
        if self.content_type == "application/octet-stream":
            raise RuntimeError(
                "Setting charset for application/octet-stream "
                "doesn't make sense, setup content_type first"
            )
        self._say_content_type(self.content_type, None if value is None else value.lower())

    def _say_content_type(self, kind: str, charset: str | None) -> None:
        self.headers["Content-Type"] = kind if charset is None else f"{kind}; charset={charset}"

    # ---- cookies ----

    @property
    def cookies(self) -> SimpleCookie:
        """The cookies that it sets."""
        if self._cookies is None:
            # Few programs have cookies.
            from http.cookies import SimpleCookie

            self._cookies = SimpleCookie()
        return self._cookies

    def set_cookie(
        self,
        name: str,
        value: str,
        *,
        path: str = "/",
        expires: str | None = None,
        **attributes: Any,
    ) -> None:
        """Have the client keep a cookie; attributes are `domain`, `max_age`, `secure`, `httponly`, `samesite`, …"""
        self.cookies[name] = value
        cookie = self.cookies[name]
        if expires is not None:
            cookie["expires"] = expires
        elif cookie["expires"] == _LONG_AGO:
            cookie["expires"] = ""
        cookie["path"] = path
        max_age = attributes.pop("max_age", None)
        cookie["max-age"] = "" if max_age is None else str(max_age)
        for attribute, said in attributes.items():
            if attribute not in (
                "domain",
                "secure",
                "httponly",
                "version",
                "samesite",
                "partitioned",
            ):
                raise TypeError(
                    f"StreamResponse.set_cookie() got an unexpected keyword argument {attribute!r}"
                )
            if said is not None:
                cookie[attribute] = said

    def del_cookie(self, name: str, **attributes: Any) -> None:
        """Have the client forget a cookie."""
        self.cookies.pop(name, None)
        self.set_cookie(name, "", max_age=0, expires=_LONG_AGO, **attributes)

    # ---- sending ----

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
