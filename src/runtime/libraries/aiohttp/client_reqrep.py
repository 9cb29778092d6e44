"""ClientResponse: one response, its head and the ways to read its body; and what it says of its request."""

import asyncio
import functools
import json as json_module
import re
import warnings
from collections.abc import Awaitable, Callable, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Final, NamedTuple, override

from multidict import CIMultiDictProxy
from world.http import ResponseHead
from world.unsupported import Partial
from yarl import URL

from .client_exceptions import ClientConnectionError, ClientResponseError, ContentTypeError
from .content_fields import ContentFields
from .streams import StreamReader
from .told import tell

if TYPE_CHECKING:
    from http.cookies import SimpleCookie

    from .connector import Connection
    from .tracing import Traces

_JSON: Final = re.compile(r"(?:application/|[\w.-]+/[\w.+-]+?\+)json$", re.IGNORECASE)


class ConnectionKey(NamedTuple):
    """What connections are kept by."""

    host: str
    port: int | None
    is_ssl: bool
    ssl: bool = True


class RequestInfo(NamedTuple):
    """What was asked."""

    url: URL
    method: str
    headers: CIMultiDictProxy[str]
    real_url: URL


class ClientResponse(ContentFields, Partial):
    """A response whose head has come; its body is read later."""

    _connection: Connection | None = None
    _closed = True
    _refused: ClassVar[Mapping[str, str]] = {
        "links": "Read headers['Link'].",
        "content_disposition": "Read headers['Content-Disposition'].",
        "raw_headers": "Read headers.",
    }

    def __init__(
        self,
        info: RequestInfo,
        head: ResponseHead,
        content: StreamReader,
        connection: Connection,
        guard: Callable[[Awaitable[None]], Awaitable[None]],
        loop: asyncio.AbstractEventLoop,
        traces: Traces | None = None,
    ) -> None:
        self._traces = traces
        self.method = info.method
        self.status = head.status
        self.reason = head.reason
        self.version = (1, int(head.version[-1]))
        self._headers = CIMultiDictProxy[str](head.headers.pairs())
        self.content = content
        self.history: tuple[ClientResponse, ...] = ()
        self._info = info
        self._body: bytes | None = None
        self._released = False
        self._closed = False
        self._loop = loop
        self._connection = connection
        content.guard = guard
        content.on_eof(self._response_eof)

    def __del__(self) -> None:
        if self._closed or self._connection is None:
            return
        self._connection.release()
        if self._loop.get_debug():
            warnings.warn(f"Unclosed response {self!r}", ResourceWarning, source=self, stacklevel=2)
            self._loop.call_exception_handler(
                {"client_response": self, "message": "Unclosed response"}
            )

    @override
    def __repr__(self) -> str:
        return f"<ClientResponse({self.url}) [{self.status} {self.reason}]>\n{self.headers!r}\n"

    # ---- what it is ----

    @property
    @override
    def headers(self) -> CIMultiDictProxy[str]:
        """The fields of the response."""
        return self._headers

    @property
    def url(self) -> URL:
        """Where it came from, after redirects, without a fragment."""
        return self._info.url

    @property
    def real_url(self) -> URL:
        """Where it came from, as it was asked."""
        return self._info.real_url

    @property
    def host(self) -> str:
        """The host that answered."""
        return self.url.host or ""

    @functools.cached_property
    def cookies(self) -> SimpleCookie:
        """The cookies that it sets."""
        # Few programs have cookies.
        from http.cookies import SimpleCookie

        found: SimpleCookie = SimpleCookie()
        for said in self.headers.getall("Set-Cookie", []):
            found.load(said)
        return found

    @property
    def request_info(self) -> RequestInfo:
        """What was asked."""
        return self._info

    @property
    def ok(self) -> bool:
        """Whether the status is below 400."""
        return self.status < 400

    @property
    def closed(self) -> bool:
        """Whether nothing more can be read from its connection."""
        return self._closed

    @property
    def connection(self) -> Connection | None:
        """The connection, as long as the response needs it."""
        return self._connection

    def get_encoding(self) -> str:
        """How the body becomes text."""
        return self.charset or "utf-8"

    # ---- its connection ----

    def _response_eof(self) -> None:
        """The body has come whole: the next request may have the connection."""
        self._closed = True
        self._release_connection()

    def _release_connection(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.release()

    def close(self) -> None:
        """Close the connection; a body that was not read is lost."""
        self._lose_content()
        self._closed = True
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.close()

    def release(self) -> _Nothing:
        """Give the connection back; a body that was not read is lost. May be awaited."""
        self._lose_content()
        self._closed = True
        self._release_connection()
        return _Nothing()

    def _lose_content(self) -> None:
        self._released = True
        if self.content.exception() is None:
            self.content.set_exception(ClientConnectionError("Connection closed"))

    def raise_for_status(self) -> None:
        """Raises ClientResponseError if the status is 400 or higher."""
        if self.ok:
            return
        self.release()
        raise ClientResponseError(
            self._info,
            self.history,
            status=self.status,
            message=self.reason,
            headers=self.headers,
        )

    async def __aenter__(self) -> ClientResponse:
        return self

    async def __aexit__(self, *_: object) -> None:
        self.release()

    # ---- its body ----

    async def read(self) -> bytes:
        """Read the whole body, once; after that it is remembered."""
        if self._body is None:
            try:
                self._body = await self.content.read()
            except BaseException:
                self.close()
                raise
            await tell(
                self._traces, "TraceResponseChunkReceived", self.method, self.url, self._body
            )
        elif self._released:
            raise ClientConnectionError("Connection closed")
        return self._body

    async def text(self, encoding: str | None = None, errors: str = "strict") -> str:
        """Read the body as text."""
        if self._body is None:
            await self.read()
        return (self._body or b"").decode(encoding or self.get_encoding(), errors)

    async def json(
        self,
        *,
        encoding: str | None = None,
        loads: Callable[[str], Any] = json_module.loads,
        content_type: str | None = "application/json",
    ) -> Any:
        """Read the body as JSON. Raises ContentTypeError unless its type says that it is."""
        if self._body is None:
            await self.read()
        if content_type and not self._is_type(content_type):
            raise ContentTypeError(
                self._info,
                self.history,
                status=self.status,
                message=f"Attempt to decode JSON with unexpected mimetype: {self._raw_type}",
                headers=self.headers,
            )
        text = (self._body or b"").decode(encoding or self.get_encoding()).strip()
        return loads(text) if text else None

    @property
    def _raw_type(self) -> str:
        return self.headers.get("Content-Type", "").lower()

    def _is_type(self, wanted: str) -> bool:
        if wanted == "application/json":
            return _JSON.match(self.content_type) is not None
        return wanted in self._raw_type


class _Nothing(Awaitable[None]):
    """What `release` returns: there is nothing to wait for, and nothing is missed if it is not awaited."""

    @override
    def __await__(self) -> Any:
        return iter(())
