"""PreparedRequest and Response: what is sent, and what came back."""

import datetime
import json as json_module
from collections.abc import Callable, Iterator, Mapping
from typing import Any, ClassVar, Final, override

from world.blocking import blocking_call
from world.http import IncompleteBodyError
from world.http.blocking_client import BlockingConnection
from world.unsupported import Partial

from .exceptions import (
    ChunkedEncodingError,
    ConnectionError,
    HTTPError,
    JSONDecodeError,
    StreamConsumedError,
)
from .structures import CaseInsensitiveDict

_REDIRECTS: Final = (301, 302, 303, 307, 308)
_NO_COOKIES: Final = "There are no cookies; read headers['Set-Cookie']."


class PreparedRequest:
    """What is sent."""

    def __init__(self, method: str, url: str, headers: CaseInsensitiveDict, body: bytes) -> None:
        self.method = method
        self.url = url
        self.headers = headers
        self.body: bytes | None = body or None

    @override
    def __repr__(self) -> str:
        return f"<PreparedRequest [{self.method}]>"


class Response(Partial):
    """What came back; unless it is streamed, its body is there."""

    _refused: ClassVar[Mapping[str, str]] = {
        "cookies": _NO_COOKIES,
        "raw": "Use iter_content().",
        "links": "Read headers['Link'].",
        "next": "Read headers['Location'].",
    }

    def __init__(self, request: PreparedRequest) -> None:
        self.request = request
        self.url = request.url
        self.status_code = 0
        self.reason = ""
        self.headers = CaseInsensitiveDict()
        self.history: list[Response] = []
        self.encoding: str | None = None
        self.elapsed = datetime.timedelta(0)
        self._content: bytes | None = None
        self._consumed = False
        self._connection: BlockingConnection | None = None
        self._done: Callable[[], None] | None = None

    def begin(self, connection: BlockingConnection, done: Callable[[], None]) -> None:
        """The body is to be read from `connection`; `done` gives it back."""
        self._connection, self._done = connection, done

    @override
    def __repr__(self) -> str:
        return f"<Response [{self.status_code}]>"

    def __bool__(self) -> bool:
        return self.ok

    def __iter__(self) -> Iterator[bytes]:
        return self.iter_content(128)

    def __enter__(self) -> Response:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # ---- what it says ----

    @property
    def ok(self) -> bool:
        """Whether the status is below 400."""
        return self.status_code < 400

    @property
    def is_redirect(self) -> bool:
        """Whether it leads elsewhere."""
        return "Location" in self.headers and self.status_code in _REDIRECTS

    @property
    def apparent_encoding(self) -> str:
        """How the body seems to be encoded."""
        return "utf-8"

    def raise_for_status(self) -> None:
        """Raises HTTPError if the status is 400 or higher."""
        kind = {4: "Client", 5: "Server"}.get(self.status_code // 100)
        if kind is not None:
            raise HTTPError(
                f"{self.status_code} {kind} Error: {self.reason} for url: {self.url}", response=self
            )

    # ---- its body ----

    @property
    def content(self) -> bytes:
        """The body."""
        if self._content is None:
            if self._consumed:
                raise RuntimeError("The content for this response was already consumed")
            self._content = b"".join(self.iter_content(10_240))
        return self._content

    @property
    def text(self) -> str:
        """The body as text."""
        return self.content.decode(self.encoding or self.apparent_encoding, "replace")

    def json(self, **kwargs: Any) -> Any:
        """The body as JSON. Raises JSONDecodeError."""
        try:
            return json_module.loads(self.content.decode(self.encoding or "utf-8"), **kwargs)
        except json_module.JSONDecodeError as error:
            raise JSONDecodeError(error.msg, error.doc, error.pos) from None

    def iter_content(
        self, chunk_size: int | None = 1, decode_unicode: bool = False
    ) -> Iterator[Any]:
        """Go over the body in pieces of `chunk_size` bytes; None is as they come."""
        if self._consumed and self._content is None:
            raise StreamConsumedError
        pieces = self._sized(chunk_size)
        return (
            (piece.decode(self.encoding or "utf-8") for piece in pieces)
            if decode_unicode
            else pieces
        )

    def iter_lines(self, chunk_size: int = 512, decode_unicode: bool = False) -> Iterator[Any]:
        """Go over the body line by line, without line breaks."""
        pending = b""
        for piece in self.iter_content(chunk_size):
            *lines, pending = (pending + piece).split(b"\n")
            yield from (self._line(line, decode_unicode) for line in lines)
        if pending:
            yield self._line(pending, decode_unicode)

    def _line(self, line: bytes, decode_unicode: bool) -> bytes | str:
        line = line.removesuffix(b"\r")
        return line.decode(self.encoding or "utf-8") if decode_unicode else line

    def _sized(self, size: int | None) -> Iterator[bytes]:
        pending = bytearray()
        for piece in [self._content] if self._content is not None else self._pieces():
            pending += piece
            if size is None:
                yield bytes(pending)
                pending.clear()
            while size is not None and len(pending) >= size:
                yield bytes(pending[:size])
                del pending[:size]
        if pending:
            yield bytes(pending)

    def _pieces(self) -> Iterator[bytes]:
        self._consumed = True
        connection = self._connection
        while connection is not None:
            with blocking_call("requests.Response.iter_content", self.url):
                piece = self._piece(connection)
            if not piece:
                break
            yield piece
        self.close()

    def _piece(self, connection: BlockingConnection) -> bytes:
        try:
            return connection.read_piece()
        except IncompleteBodyError:
            raise ChunkedEncodingError(_broken_off(connection), request=self.request) from None
        except TimeoutError:
            raise ConnectionError(f"{pool_of(self.url)}: Read timed out.") from None
        except OSError as error:
            raise ChunkedEncodingError(
                (f"Connection broken: {error!r}", error), request=self.request
            ) from error

    def close(self) -> None:
        """Give the connection back; a body that was not read is lost."""
        done, self._done = self._done, None
        self._connection = None
        if done is not None:
            done()


class _IncompleteRead(Exception):  # noqa: N818 - shown by the name of the real one
    @override
    def __repr__(self) -> str:
        return f"IncompleteRead({self})"


def _broken_off(connection: BlockingConnection) -> object:
    """What the error says of a body that broke off."""
    if connection.expected is None:
        return "Response ended prematurely"
    missing = connection.expected - connection.received
    error = _IncompleteRead(f"{connection.received} bytes read, {missing} more expected")
    return f"Connection broken: {error!r}", error


def pool_of(url: str) -> str:
    """How urllib3 names what keeps the connections to the host of `url`."""
    from urllib.parse import urlsplit

    parts = urlsplit(url)
    secure = parts.scheme == "https"
    kind = "HTTPSConnectionPool" if secure else "HTTPConnectionPool"
    return f"{kind}(host={parts.hostname!r}, port={parts.port or (443 if secure else 80)})"
