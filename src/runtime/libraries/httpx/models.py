"""Request and Response: what is sent, and what came back."""

import datetime
import json as json_module
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping
from http import HTTPStatus
from typing import Any, ClassVar, Final, override

from world.http import REASONS
from world.http import Headers as Fields
from world.unsupported import Partial

from .content import encode
from .exceptions import (
    HTTPStatusError,
    RequestError,
    ResponseNotRead,
    StreamClosed,
    StreamConsumed,
)
from .urls import URL

_KINDS: Final = {
    1: "Informational response",
    3: "Redirect response",
    4: "Client error",
    5: "Server error",
}


class Headers(Fields):
    """The fields of a message, found without regard to case; shown in lower case."""

    def __init__(self, headers: Any = None) -> None:
        super().__init__(headers.pairs() if isinstance(headers, Fields) else headers)

    def multi_items(self) -> list[tuple[str, str]]:
        """All fields in order."""
        return [(name.lower(), value) for name, value in self.pairs()]

    def get_list(self, name: str) -> list[str]:
        """All values of a field."""
        return self.get_all(name)

    @override
    def __getitem__(self, name: str, /) -> str:
        found = self.get_all(name)
        if not found:
            raise KeyError(name)
        return ", ".join(found)

    @override
    def __iter__(self) -> Iterator[str]:
        return (name.lower() for name in super().__iter__())

    @override
    def __repr__(self) -> str:
        return f"Headers({dict(self.items())})"


class Request:
    """What is sent."""

    def __init__(
        self,
        method: str,
        url: URL | str,
        *,
        params: Any = None,
        headers: Any = None,
        content: Any = None,
        data: Any = None,
        json: Any = None,
        extensions: dict[str, Any] | None = None,
    ) -> None:
        self.method = method.upper()
        self.url = URL(url) if params is None else URL(url, params=params)
        self.headers = Headers(headers)
        self.extensions = extensions or {}
        self.content, kind = encode(content, data, json)
        if "Host" not in self.headers:
            self.headers = Headers([("Host", self.url.netloc.decode()), *self.headers.pairs()])
        if self.content or self.method in ("POST", "PUT", "PATCH"):
            self.headers.setdefault("Content-Length", str(len(self.content)))
        if kind is not None:
            self.headers.setdefault("Content-Type", kind)

    def read(self) -> bytes:
        """The body."""
        return self.content

    async def aread(self) -> bytes:
        """The body."""
        return self.content

    @override
    def __repr__(self) -> str:
        return f"<Request({self.method!r}, {str(self.url)!r})>"


#: Gives the next bytes of a body, and none at its end.
Read = Callable[[], bytes]
AsyncRead = Callable[[], Awaitable[bytes]]


class Response(Partial):
    """What came back. Unless it is streamed, its body is there."""

    _refused: ClassVar[Mapping[str, str]] = {
        "cookies": "There are no cookies; read headers['Set-Cookie'].",
        "links": "Read headers['Link'].",
        "next_request": "Read headers['Location'].",
    }

    def __init__(
        self,
        status_code: int,
        *,
        headers: Any = None,
        content: Any = None,
        text: str | None = None,
        html: str | None = None,
        json: Any = None,
        request: Request | None = None,
        history: list[Response] | None = None,
        default_encoding: str = "utf-8",
    ) -> None:
        self.status_code = status_code
        self.headers = Headers(headers)
        self._request = request
        self.history = history or []
        self.is_closed = False
        self.is_stream_consumed = False
        self.num_bytes_downloaded = 0
        self._default_encoding = default_encoding
        self._encoding: str | None = None
        self._elapsed: datetime.timedelta | None = None
        self._read: Read | AsyncRead | None = None
        self._is_async = False
        self._done: Callable[[], None] | None = None
        self._content: bytes | None = None
        self._fill(content, text, html, json)

    def _fill(self, content: Any, text: str | None, html: str | None, json: Any) -> None:
        """Take a body that was handed over whole, as by a transport of the program's own."""
        kind = None
        if text is not None:
            content, kind = text, "text/plain; charset=utf-8"
        elif html is not None:
            content, kind = html, "text/html; charset=utf-8"
        body, json_kind = encode(content, None, json)
        kind = kind or json_kind
        if kind is not None:
            self.headers.setdefault("Content-Type", kind)
        if content is not None or json is not None:
            self.headers.setdefault("Content-Length", str(len(body)))
        self._content = body
        self.is_closed = self.is_stream_consumed = True

    def begin(self, read: Read | AsyncRead, done: Callable[[], None], *, is_async: bool) -> None:
        """The body is still to come, by `read`; `done` gives the connection back."""
        self._content = None
        self.is_closed = self.is_stream_consumed = False
        self._read, self._done, self._is_async = read, done, is_async

    # ---- what it says ----

    @property
    def request(self) -> Request:
        """What was asked."""
        if self._request is None:
            raise RuntimeError("The request instance has not been set on this response.")
        return self._request

    @request.setter
    def request(self, request: Request) -> None:
        self._request = request

    @property
    def url(self) -> URL:
        """Where it came from."""
        return self.request.url

    @property
    def http_version(self) -> str:
        """The version of the protocol."""
        return "HTTP/1.1"

    @property
    def reason_phrase(self) -> str:
        """The words beside the status."""
        return REASONS.get(self.status_code, "")

    @property
    def elapsed(self) -> datetime.timedelta:
        """From sending to the end of the body."""
        if self._elapsed is None:
            raise RuntimeError(
                "'.elapsed' may only be accessed after the response has been read or closed."
            )
        return self._elapsed

    @elapsed.setter
    def elapsed(self, elapsed: datetime.timedelta) -> None:
        self._elapsed = elapsed

    @property
    def is_informational(self) -> bool:
        """Whether the status is 1xx."""
        return self.status_code // 100 == 1

    @property
    def is_success(self) -> bool:
        """Whether the status is 2xx."""
        return self.status_code // 100 == 2

    @property
    def is_redirect(self) -> bool:
        """Whether the status is 3xx."""
        return self.status_code // 100 == 3

    @property
    def is_client_error(self) -> bool:
        """Whether the status is 4xx."""
        return self.status_code // 100 == 4

    @property
    def is_server_error(self) -> bool:
        """Whether the status is 5xx."""
        return self.status_code // 100 == 5

    @property
    def is_error(self) -> bool:
        """Whether the status is 4xx or 5xx."""
        return self.status_code >= 400

    @property
    def has_redirect_location(self) -> bool:
        """Whether it leads elsewhere."""
        return self.status_code in (301, 302, 303, 307, 308) and "Location" in self.headers

    def raise_for_status(self) -> Response:
        """Raises HTTPStatusError unless the status is 2xx; returns the response."""
        request = self.request
        if self.is_success:
            return self
        lines = [
            f"{_KINDS.get(self.status_code // 100, 'Invalid status code')} "
            f"'{self.status_code} {self.reason_phrase}' for url '{self.url}'"
        ]
        if self.has_redirect_location:
            lines.append(f"Redirect location: '{self.headers['location']}'")
        about = f"https://developer.mozilla.org/en-US/docs/Web/HTTP/Status/{self.status_code}"
        lines.append(f"For more information check: {about}")
        raise HTTPStatusError("\n".join(lines), request=request, response=self)

    @override
    def __repr__(self) -> str:
        return f"<Response [{self.status_code} {self.reason_phrase}]>"

    # ---- its body ----

    @property
    def content(self) -> bytes:
        """The body. Raises ResponseNotRead."""
        if self._content is None:
            raise ResponseNotRead
        return self._content

    @property
    def text(self) -> str:
        """The body as text."""
        return self.content.decode(self.encoding or "utf-8", "replace")

    def json(self, **kwargs: Any) -> Any:
        """The body as JSON."""
        return json_module.loads(self.content, **kwargs)

    @property
    def charset_encoding(self) -> str | None:
        """The encoding that the head names."""
        for parameter in self.headers.get("Content-Type", "").split(";")[1:]:
            name, _, value = parameter.partition("=")
            if name.strip().lower() == "charset":
                return value.strip("'\" ")
        return None

    @property
    def encoding(self) -> str | None:
        """How the body becomes text; it may be set."""
        return self._encoding or self.charset_encoding or self._default_encoding

    @encoding.setter
    def encoding(self, encoding: str) -> None:
        self._encoding = encoding

    def read(self) -> bytes:
        """Read the whole body."""
        if self._content is None:
            self._content = b"".join(self.iter_bytes())
        return self._content

    async def aread(self) -> bytes:
        """Read the whole body."""
        if self._content is None:
            self._content = b"".join([piece async for piece in self.aiter_bytes()])
        return self._content

    def _begin_reading(self, *, is_async: bool) -> Any:
        if self.is_stream_consumed:
            raise StreamConsumed
        if self.is_closed:
            raise StreamClosed
        if self._is_async != is_async:
            how = ("an async", "a sync") if is_async else ("a sync", "an async")
            raise RuntimeError(f"Attempted to call {how[0]} iterator on {how[1]} stream.")
        self.is_stream_consumed = True
        return self._read

    def iter_raw(self, chunk_size: int | None = None) -> Iterator[bytes]:
        """Go over the body as it comes."""
        read = self._begin_reading(is_async=False)
        sized = _Sized(chunk_size)
        try:
            while piece := self._named(read):
                self.num_bytes_downloaded += len(piece)
                yield from sized.add(piece)
            yield from sized.rest()
        finally:
            self.close()

    async def aiter_raw(self, chunk_size: int | None = None) -> AsyncIterator[bytes]:
        """Go over the body as it comes."""
        read = self._begin_reading(is_async=True)
        sized = _Sized(chunk_size)
        try:
            while True:
                try:
                    piece = await read()
                except RequestError as error:
                    error.request = self.request
                    raise
                if not piece:
                    break
                self.num_bytes_downloaded += len(piece)
                for part in sized.add(piece):
                    yield part
            for part in sized.rest():
                yield part
        finally:
            self._close()

    def _named(self, read: Read) -> bytes:
        try:
            return read()
        except RequestError as error:
            error.request = self.request
            raise

    def iter_bytes(self, chunk_size: int | None = None) -> Iterator[bytes]:
        """Go over the body in pieces."""
        if self._content is None:
            return self.iter_raw(chunk_size)
        sized = _Sized(chunk_size)
        return iter([*sized.add(self._content), *sized.rest()])

    async def aiter_bytes(self, chunk_size: int | None = None) -> AsyncIterator[bytes]:
        """Go over the body in pieces."""
        if self._content is None:
            async for piece in self.aiter_raw(chunk_size):
                yield piece
        else:
            sized = _Sized(chunk_size)
            for piece in [*sized.add(self._content), *sized.rest()]:
                yield piece

    def iter_text(self, chunk_size: int | None = None) -> Iterator[str]:
        """Go over the body as text."""
        return (piece.decode(self.encoding or "utf-8") for piece in self.iter_bytes(chunk_size))

    async def aiter_text(self, chunk_size: int | None = None) -> AsyncIterator[str]:
        """Go over the body as text."""
        async for piece in self.aiter_bytes(chunk_size):
            yield piece.decode(self.encoding or "utf-8")

    def iter_lines(self) -> Iterator[str]:
        """Go over the body line by line, without line breaks."""
        pending = ""
        for text in self.iter_text():
            *lines, pending = (pending + text).split("\n")
            yield from (line.removesuffix("\r") for line in lines)
        if pending:
            yield pending

    async def aiter_lines(self) -> AsyncIterator[str]:
        """Go over the body line by line, without line breaks."""
        pending = ""
        async for text in self.aiter_text():
            *lines, pending = (pending + text).split("\n")
            for line in lines:
                yield line.removesuffix("\r")
        if pending:
            yield pending

    def close(self) -> None:
        """Give the connection back; a body that was not read is lost."""
        if self._is_async and not self.is_closed:
            raise RuntimeError("Attempted to call an sync close on an async stream.")
        self._close()

    async def aclose(self) -> None:
        """Give the connection back; a body that was not read is lost."""
        self._close()

    def _close(self) -> None:
        self.is_closed = True
        done, self._done = self._done, None
        if done is not None:
            done()


class _Sized:
    """Cuts what comes into pieces of one size; None leaves it as it comes."""

    def __init__(self, size: int | None) -> None:
        self._size = size
        self._pending = bytearray()

    def add(self, piece: bytes) -> list[bytes]:
        """What is ready now."""
        if self._size is None:
            return [piece] if piece else []
        self._pending += piece
        ready: list[bytes] = []
        while len(self._pending) >= self._size:
            ready.append(bytes(self._pending[: self._size]))
            del self._pending[: self._size]
        return ready

    def rest(self) -> list[bytes]:
        """What is left at the end."""
        return [bytes(self._pending)] if self._pending else []


#: Statuses by name, such as `codes.OK`.
codes = HTTPStatus
