"""ClientSession: asks for URLs over connections that it keeps, within the times it is given."""

import asyncio
import json as json_module
import warnings
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, NoReturn, Self, override

from multidict import CIMultiDict
from virtual_loop.sources import running_line
from world.http import Headers
from world.misuse import tell_misuse
from world.unsupported import Partial
from yarl import URL

from .call import Call, with_credentials
from .client_cookies import Cookies
from .client_exceptions import InvalidUrlClientError, NonHttpUrlClientError
from .client_reqrep import ClientResponse
from .connector import BaseConnector, TCPConnector
from .exchange import Exchange
from .payload import data_body, json_body
from .refused import (
    NO_PROXY,
    REFUSED_OF_REQUEST,
    REFUSED_OF_SESSION,
    REFUSED_OF_WEBSOCKET,
    check_others,
)
from .request_context import WebSocketContextManager
from .session_settings import SessionSettings
from .session_use import SessionUse
from .session_verbs import SessionVerbs
from .timeouts import DEFAULT_TIMEOUT, ClientTimeout, timeout_of

if TYPE_CHECKING:
    from .basic_auth import BasicAuth
    from .client_ws import ClientWebSocketResponse
    from .cookiejar import CookieJar
    from .tracing import TraceConfig, Traces


class ClientSession(SessionSettings, SessionVerbs, Partial):
    """Requests that share connections and settings."""

    _connector: BaseConnector | None = None
    _refused: ClassVar[Mapping[str, str]] = {
        "requote_redirect_url": "Addresses are taken as they come.",
        "trust_env": NO_PROXY,
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
        cookies: Any = None,
        cookie_jar: CookieJar | None = None,
        auth: BasicAuth | None = None,
        trace_configs: list[TraceConfig] | None = None,
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
        self._auth = auth
        self._jar = cookie_jar
        if cookies:
            self.cookie_jar.update_cookies(cookies)
        self._trace_configs = trace_configs or []
        for config in self._trace_configs:
            config.freeze()

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

    def _traces(self, context: Any) -> Traces | None:
        if not self._trace_configs:
            return None
        # Few programs trace.
        from .tracing import Traces

        return Traces(self, self._trace_configs, context)

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

    @override
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
        timeout: ClientTimeout | float | None = DEFAULT_TIMEOUT,
        cookies: Any = None,
        auth: BasicAuth | None = None,
        trace_request_ctx: Any = None,
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
        url, fields = with_credentials(
            url, CIMultiDict[str](self._fields(headers)), auth or self._auth
        )
        text = Headers(list(fields.items()))
        body = (
            json_body(self._json_serialize(json), text)
            if json is not None
            else data_body(data, text)
        )
        times = self._timeout if timeout is DEFAULT_TIMEOUT else timeout_of(timeout)
        traces = self._traces(trace_request_ctx)
        asked = f"{method.upper()} {url.raw_path_qs}"
        exchange = Exchange(self._connector, self._loop, times, asked, url.host or "", traces)
        call = Call(
            exchange, traces, Cookies(self, cookies), max_redirects if allow_redirects else -1
        )
        self._use.asked(url.host or "")
        async with exchange.within_total(), exchange.queue_told():
            response = await call.perform(method.upper(), url, text, body)
        if self._raise_for_status if raise_for_status is None else raise_for_status:
            response.raise_for_status()
        return response

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
