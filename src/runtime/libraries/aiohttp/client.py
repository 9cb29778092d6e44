"""ClientSession: asks for URLs over connections that it keeps, within the times it is given."""

import asyncio
import json as json_module
import warnings
from collections.abc import Callable, Coroutine, Iterable, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Final, NoReturn, Self, override

from multidict import CIMultiDict
from virtual_loop.sources import running_line
from world.http import Headers
from world.misuse import tell_misuse
from world.unsupported import Partial
from yarl import URL

from .client_exceptions import (
    InvalidUrlClientError,
    InvalidUrlRedirectClientError,
    NonHttpUrlClientError,
    NonHttpUrlRedirectClientError,
    TooManyRedirects,
)
from .client_reqrep import ClientResponse
from .connector import BaseConnector, TCPConnector
from .exchange import Exchange
from .payload import data_body, json_body
from .refused import (
    NO_AUTH,
    NO_COOKIES,
    NO_HOOKS,
    REFUSED_OF_REQUEST,
    REFUSED_OF_SESSION,
    REFUSED_OF_WEBSOCKET,
    check_others,
)
from .request_context import RequestContextManager, WebSocketContextManager
from .session_use import SessionUse
from .timeouts import DEFAULT_TIMEOUT, ClientTimeout, timeout_of

if TYPE_CHECKING:
    from .client_ws import ClientWebSocketResponse

_REDIRECTS: Final = (301, 302, 303, 307, 308)


class ClientSession(Partial):
    """Requests that share connections and settings."""

    _connector: BaseConnector | None = None
    _refused: ClassVar[Mapping[str, str]] = {
        "cookie_jar": NO_COOKIES,
        "trace_configs": NO_HOOKS,
        "auth": NO_AUTH,
    }

    def __init__(
        self,
        base_url: str | URL | None = None,
        *,
        connector: BaseConnector | None = None,
        loop: asyncio.AbstractEventLoop | None = None,
        headers: Mapping[str, str] | list[tuple[str, str]] | None = None,
        json_serialize: Callable[[Any], str] = json_module.dumps,
        connector_owner: bool = True,
        raise_for_status: bool = False,
        timeout: ClientTimeout | float | None = DEFAULT_TIMEOUT,
        **others: Any,
    ) -> None:
        check_others("ClientSession", others, REFUSED_OF_SESSION)
        self._base_url = None if base_url is None else URL(base_url)
        if self._base_url is not None and not self._base_url.path.endswith("/"):
            raise ValueError("base_url must have a trailing '/'")
        self._loop = loop or asyncio.get_running_loop()
        connector = TCPConnector(loop=self._loop) if connector is None else connector
        if connector._loop is not self._loop:
            raise RuntimeError("Session and connector has to use same event loop")
        self._connector = connector
        self._connector_owner = connector_owner
        self._default_headers = CIMultiDict[str](headers)
        self._json_serialize = json_serialize
        self._raise_for_status = raise_for_status
        self._timeout = timeout_of(timeout)
        self._use = SessionUse(running_line())

    def __init_subclass__(cls) -> None:
        warnings.warn(
            f"Inheritance class {cls.__name__} from ClientSession is discouraged",
            DeprecationWarning,
            stacklevel=2,
        )

    def __del__(self) -> None:
        if self._connector is None or self._connector.closed:
            return
        warnings.warn(
            f"Unclosed client session {self!r}", ResourceWarning, source=self, stacklevel=2
        )
        self._loop.call_exception_handler(
            {"client_session": self, "message": "Unclosed client session"}
        )
        tell_misuse("session-not-closed", made=self._use.line, hosts=self._use.hosts)

    @override
    def __repr__(self) -> str:
        return object.__repr__(self)

    # ---- what it is ----

    @property
    def closed(self) -> bool:
        """Whether it was closed."""
        return self._connector is None or self._connector.closed

    @property
    def connector(self) -> BaseConnector | None:
        """What keeps its connections."""
        return self._connector

    @property
    def connector_owner(self) -> bool:
        """Whether closing the session closes the connector."""
        return self._connector_owner

    @property
    def headers(self) -> CIMultiDict[str]:
        """The fields that every request has."""
        return self._default_headers

    @property
    def timeout(self) -> ClientTimeout:
        """The times of requests that have none of their own."""
        return self._timeout

    @property
    def loop(self) -> asyncio.AbstractEventLoop:
        """The loop it belongs to."""
        return self._loop

    async def close(self) -> None:
        """Close it and its connections."""
        if not self.closed and self._connector is not None:
            if self._connector_owner:
                self._connector.close()
                self._use.closed(self._loop)
            self._connector = None

    def detach(self) -> None:
        """Let go of the connector without closing it."""
        self._connector = None

    def __enter__(self) -> NoReturn:
        raise TypeError("Use async with instead")

    def __exit__(self, *_: object) -> None:
        """Never called: `__enter__` raises."""

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    # ---- requests ----

    def request(self, method: str, url: str | URL, **kwargs: Any) -> RequestContextManager:
        """Perform an HTTP request."""
        return RequestContextManager(self._request(method, url, **kwargs))

    def get(
        self, url: str | URL, *, allow_redirects: bool = True, **kwargs: Any
    ) -> RequestContextManager:
        """Perform an HTTP GET request."""
        return self.request("GET", url, allow_redirects=allow_redirects, **kwargs)

    def options(
        self, url: str | URL, *, allow_redirects: bool = True, **kwargs: Any
    ) -> RequestContextManager:
        """Perform an HTTP OPTIONS request."""
        return self.request("OPTIONS", url, allow_redirects=allow_redirects, **kwargs)

    def head(
        self, url: str | URL, *, allow_redirects: bool = False, **kwargs: Any
    ) -> RequestContextManager:
        """Perform an HTTP HEAD request."""
        return self.request("HEAD", url, allow_redirects=allow_redirects, **kwargs)

    def post(self, url: str | URL, *, data: Any = None, **kwargs: Any) -> RequestContextManager:
        """Perform an HTTP POST request."""
        return self.request("POST", url, data=data, **kwargs)

    def put(self, url: str | URL, *, data: Any = None, **kwargs: Any) -> RequestContextManager:
        """Perform an HTTP PUT request."""
        return self.request("PUT", url, data=data, **kwargs)

    def patch(self, url: str | URL, *, data: Any = None, **kwargs: Any) -> RequestContextManager:
        """Perform an HTTP PATCH request."""
        return self.request("PATCH", url, data=data, **kwargs)

    def delete(self, url: str | URL, **kwargs: Any) -> RequestContextManager:
        """Perform an HTTP DELETE request."""
        return self.request("DELETE", url, **kwargs)

    async def _request(
        self,
        method: str,
        str_or_url: str | URL,
        *,
        params: Any = None,
        data: Any = None,
        json: Any = None,
        headers: Mapping[str, str] | list[tuple[str, str]] | None = None,
        allow_redirects: bool = True,
        max_redirects: int = 10,
        raise_for_status: bool | None = None,
        timeout: ClientTimeout | float | None = DEFAULT_TIMEOUT,  # noqa: ASYNC109 - the real name
        **others: Any,
    ) -> ClientResponse:
        if self.closed:
            raise RuntimeError("Session is closed")
        check_others("ClientSession._request", others, REFUSED_OF_REQUEST)
        if data is not None and json is not None:
            raise ValueError("data and json parameters can not be used at the same time")
        url = self._url(str_or_url)
        if params is not None:
            url = url.extend_query(params)
        fields = Headers(self._fields(headers))
        body = (
            json_body(self._json_serialize(json), fields)
            if json is not None
            else data_body(data, fields)
        )
        times = self._timeout if timeout is DEFAULT_TIMEOUT else timeout_of(timeout)
        exchange = Exchange(
            self._connector,
            self._loop,
            times,
            f"{method.upper()} {url.raw_path_qs}",
            url.host or "",
        )
        self._use.asked(url.host or "")
        async with exchange.within_total(), exchange.queue_told():
            response = await self._follow(
                exchange,
                method.upper(),
                url,
                fields,
                body,
                max_redirects if allow_redirects else -1,
            )
        if self._raise_for_status if raise_for_status is None else raise_for_status:
            response.raise_for_status()
        return response

    async def _follow(
        self,
        exchange: Exchange,
        method: str,
        url: URL,
        fields: Headers,
        body: bytes,
        redirects: int,
    ) -> ClientResponse:
        """Ask, and go where the answer leads; with -1 redirects, nowhere."""
        history: list[ClientResponse] = []
        while True:
            response = await exchange.ask(method, url, fields, body)
            target = response.headers.get("Location")
            if redirects < 0 or response.status not in _REDIRECTS or target is None:
                response.history = tuple(history)
                return response
            history.append(response)
            if len(history) >= redirects:
                response.close()
                raise TooManyRedirects(history[0].request_info, tuple(history))
            if response.status == 303 or (response.status in (301, 302) and method == "POST"):
                method, body = ("HEAD" if method == "HEAD" else "GET"), b""
                for name in ("Content-Type", "Content-Length"):
                    if name in fields:
                        del fields[name]
            response.release()
            url = _redirected(url, target)

    def ws_connect(
        self,
        url: str | URL,
        *,
        protocols: Iterable[str] = (),
        heartbeat: float | None = None,
        headers: Mapping[str, str] | None = None,
        **others: Any,
    ) -> WebSocketContextManager:
        """Open a WebSocket; to be awaited, or entered with `async with`."""
        check_others("ws_connect", others, REFUSED_OF_WEBSOCKET)
        return WebSocketContextManager(self._ws_connect(url, protocols, heartbeat, headers))

    async def _ws_connect(
        self,
        url: str | URL,
        protocols: Iterable[str],
        heartbeat: float | None,
        headers: Mapping[str, str] | None,
    ) -> ClientWebSocketResponse:
        # Only for who asks for one.
        from .client_ws import connect_websocket

        if self.closed:
            raise RuntimeError("Session is closed")
        return await connect_websocket(
            self._url(url), self._fields(headers), list(protocols), heartbeat
        )

    def _fields(self, headers: Any) -> list[tuple[str, str]]:
        """The fields of a request: those of the session, but where it has its own."""
        own = CIMultiDict[str](headers)
        theirs = [(name, value) for name, value in self._default_headers.items() if name not in own]
        return [*theirs, *own.items()]

    def _url(self, text: str | URL) -> URL:
        try:
            url = URL(text)
        except ValueError as error:
            raise InvalidUrlClientError(text) from error
        if self._base_url is not None and not url.is_absolute():
            url = self._base_url.join(url)
        if url.scheme not in ("http", "https", "ws", "wss", ""):
            raise NonHttpUrlClientError(url)
        if not url.host:
            raise InvalidUrlClientError(url)
        return url


ClientSession.__module__ = "aiohttp.client"


def _redirected(url: URL, target: str) -> URL:
    """Where a redirect from `url` leads. Raises RedirectClientError."""
    try:
        there = URL(target)
    except ValueError as error:
        raise InvalidUrlRedirectClientError(
            target, "Server attempted redirecting to a location that does not look like a URL"
        ) from error
    if there.scheme not in ("http", "https", ""):
        raise NonHttpUrlRedirectClientError(target)
    there = url.join(there)
    if not there.host:
        raise InvalidUrlRedirectClientError(there)
    return there


class _SessionRequestContextManager(RequestContextManager):
    """What `aiohttp.request` returns: the session lives as long as the response."""

    __slots__ = ("_session",)

    def __init__(self, coro: Coroutine[Any, Any, ClientResponse], session: ClientSession) -> None:
        super().__init__(coro)
        self._session = session

    @override
    async def __aenter__(self) -> ClientResponse:
        try:
            return await super().__aenter__()
        except BaseException:
            await self._session.close()
            raise

    @override
    async def __aexit__(self, *error: object) -> None:
        await super().__aexit__(*error)
        await self._session.close()


def request(
    method: str,
    url: str | URL,
    *,
    connector: BaseConnector | None = None,
    loop: asyncio.AbstractEventLoop | None = None,
    **kwargs: Any,
) -> _SessionRequestContextManager:
    """Ask once, with a session that is closed afterwards; to be entered with `async with`."""
    session = ClientSession(connector=connector, connector_owner=connector is None, loop=loop)
    return _SessionRequestContextManager(session._request(method, url, **kwargs), session)
