"""SessionSettings: what every request of a session has: fields, times, cookies, a password, who is told."""

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from multidict import CIMultiDict

from .timeouts import ClientTimeout

if TYPE_CHECKING:
    from .basic_auth import BasicAuth
    from .cookiejar import CookieJar
    from .tracing import TraceConfig


class SessionSettings:
    """They are given when the session is made, and read here."""

    _loop: asyncio.AbstractEventLoop
    _connector_owner: bool
    _default_headers: CIMultiDict[str]
    _json_serialize: Callable[[Any], str]
    _raise_for_status: bool
    _timeout: ClientTimeout
    _auth: BasicAuth | None
    _jar: CookieJar | None
    _trace_configs: list[TraceConfig]

    @property
    def connector_owner(self) -> bool:
        """Whether closing the session closes the connector."""
        return self._connector_owner

    @property
    def headers(self) -> CIMultiDict[str]:
        """The fields that every request has."""
        return self._default_headers

    @property
    def cookie_jar(self) -> CookieJar:
        """The cookies that servers have set."""
        if self._jar is None:
            # Made when it is first needed: few programs have cookies.
            from .cookiejar import CookieJar

            self._jar = CookieJar()
        return self._jar

    @property
    def has_cookies(self) -> bool:
        """Whether there is a cookie to send."""
        return self._jar is not None and len(self._jar) > 0

    @property
    def auth(self) -> BasicAuth | None:
        """The name and password of every request."""
        return self._auth

    @property
    def json_serialize(self) -> Callable[[Any], str]:
        """What writes JSON."""
        return self._json_serialize

    @property
    def raise_for_status(self) -> bool:
        """Whether answers that are errors raise."""
        return self._raise_for_status

    @property
    def trace_configs(self) -> list[TraceConfig]:
        """Who is told of each step."""
        return self._trace_configs

    @property
    def timeout(self) -> ClientTimeout:
        """The times of requests that have none of their own."""
        return self._timeout

    @property
    def loop(self) -> asyncio.AbstractEventLoop:
        """The loop it belongs to."""
        return self._loop
