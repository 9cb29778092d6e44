"""Call: one call of a session: where it is led by redirects, with its cookies, and told to those who trace it."""

from typing import TYPE_CHECKING, Final

from multidict import CIMultiDict
from world.http import Headers
from yarl import URL

from .client_cookies import Cookies
from .client_exceptions import (
    InvalidUrlRedirectClientError,
    NonHttpUrlRedirectClientError,
    TooManyRedirects,
)
from .client_reqrep import ClientResponse
from .exchange import Exchange
from .told import tell

if TYPE_CHECKING:
    from .basic_auth import BasicAuth
    from .tracing import Traces

_REDIRECTS: Final = (301, 302, 303, 307, 308)


class Call:
    """Asks, and goes where the answers lead; with -1 redirects, nowhere."""

    def __init__(
        self, exchange: Exchange, traces: Traces | None, cookies: Cookies, redirects: int
    ) -> None:
        self._exchange = exchange
        self._traces = traces
        self._cookies = cookies
        self._redirects = redirects

    async def perform(self, method: str, url: URL, fields: Headers, body: bytes) -> ClientResponse:
        """The last response."""
        traces, shown = self._traces, CIMultiDict[str](fields.pairs() if self._traces else ())
        await tell(traces, "TraceRequestStart", method, url, shown)
        try:
            response = await self._follow(method, url, fields, body)
        except BaseException as error:
            await tell(traces, "TraceRequestException", method, url, shown, error)
            raise
        await tell(traces, "TraceRequestEnd", method, response.url, shown, response)
        return response

    async def _follow(self, method: str, url: URL, fields: Headers, body: bytes) -> ClientResponse:
        history: list[ClientResponse] = []
        while True:
            response = await self._ask(method, url, fields, body)
            target = response.headers.get("Location")
            if self._redirects < 0 or response.status not in _REDIRECTS or target is None:
                response.history = tuple(history)
                return response
            await self._tell_redirect(method, url, fields, response)
            history.append(response)
            if len(history) >= self._redirects:
                response.close()
                raise TooManyRedirects(history[0].request_info, tuple(history))
            if response.status == 303 or (response.status in (301, 302) and method == "POST"):
                method, body = ("HEAD" if method == "HEAD" else "GET"), b""
                for name in ("Content-Type", "Content-Length"):
                    if name in fields:
                        del fields[name]
            response.release()
            url = self._led(url, target, fields)

    async def _tell_redirect(
        self, method: str, url: URL, fields: Headers, response: ClientResponse
    ) -> None:
        if self._traces:
            shown = CIMultiDict[str](fields.pairs())
            await self._traces.tell("TraceRequestRedirect", method, url, shown, response)

    async def _ask(self, method: str, url: URL, fields: Headers, body: bytes) -> ClientResponse:
        sent = self._cookies.added_to(fields, url)
        response = await self._exchange.ask(method, url, sent, body)
        self._cookies.take(response)
        return response

    def _led(self, url: URL, target: str, fields: Headers) -> URL:
        """Where a redirect leads; another host is told neither passwords nor cookies of this call."""
        there = redirected(url, target)
        if there.origin() != url.origin():
            self._cookies.forget_own()
            if "Authorization" in fields:
                del fields["Authorization"]
        return there


def with_credentials(
    url: URL, fields: CIMultiDict[str], auth: BasicAuth | None
) -> tuple[URL, CIMultiDict[str]]:
    """The address without a name and password, and the fields with them. Raises ValueError if there are two."""
    said = auth.encode() if auth is not None else None
    if url.user is not None or url.password is not None:
        # Few addresses have them.
        from .basic_auth import encode_basic_auth

        said = said or encode_basic_auth(url.user or "", url.password or "", "latin1")
        url = url.with_user(None)
    if said is not None:
        if "Authorization" in fields:
            raise ValueError(
                "Cannot combine AUTHORIZATION header with AUTH argument or credentials encoded in URL"
            )
        fields["Authorization"] = said
    return url, fields


def redirected(url: URL, target: str) -> URL:
    """Where a redirect from `url` leads. Raises RedirectClientError."""
    try:
        there = URL(target)
        if there.scheme in ("http", "https") and not there.host:
            raise ValueError("Invalid URL: host is required for absolute urls")
    except ValueError as error:
        raise InvalidUrlRedirectClientError(
            target, "Server attempted redirecting to a location that does not look like a URL"
        ) from error
    if there.scheme not in ("http", "https", ""):
        raise NonHttpUrlRedirectClientError(target)
    return url.join(there)
