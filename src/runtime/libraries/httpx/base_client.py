"""BaseClient: the settings of a client, and what it makes of a request before it is sent."""

import base64
import datetime
import time
from collections.abc import Mapping
from typing import Any, ClassVar, Final
from urllib.parse import urljoin

from world.unsupported import Partial, refuse_arguments, unsupported

from .config import DEFAULT_TIMEOUT, UNSET, Timeout
from .exceptions import TooManyRedirects
from .headers import Headers
from .pool import check_options
from .requests import Request
from .responses import Response
from .urls import URL, QueryParams
from .version import NAME, VERSION

_NO_COOKIES: Final = "There are no cookies. Send headers={'Cookie': ...}."


_REFUSED_OF_REQUEST: Final = {
    "files": "Hand data= a dict, or content= bytes.",
    "cookies": _NO_COOKIES,
}


_REFUSED_OF_CLIENT: Final = {
    "cookies": _NO_COOKIES,
    "mounts": "Use transport=.",
    "event_hooks": "Call the function after the request.",
}


def _is_pair(auth: Any) -> bool:
    return isinstance(auth, tuple)


class BaseClient(Partial):
    """What both have."""

    _refused: ClassVar[Mapping[str, str]] = {
        "cookies": _NO_COOKIES,
        "event_hooks": "Call the function after the request.",
    }

    def __init__(
        self,
        *,
        auth: Any = None,
        params: Any = None,
        headers: Any = None,
        timeout: Any = DEFAULT_TIMEOUT,
        follow_redirects: bool = False,
        max_redirects: int = 20,
        base_url: URL | str = "",
        default_encoding: str = "utf-8",
        **others: Any,
    ) -> None:
        for name in _REFUSED_OF_CLIENT:
            if others.get(name):
                raise unsupported(f"{type(self).__name__}({name}=...)", _REFUSED_OF_CLIENT[name])
            others.pop(name, None)
        check_options(type(self).__name__, others)
        base = str(base_url)
        self._base_url = URL(base if not base or base.endswith("/") else f"{base}/")
        self.auth = auth
        self.params = QueryParams(params)
        self.headers = Headers(
            [
                ("Accept", "*/*"),
                ("Accept-Encoding", "gzip, deflate"),
                ("Connection", "keep-alive"),
                ("User-Agent", f"python-{NAME}/{VERSION}"),
            ]
        )
        for name, value in Headers(headers).pairs():
            self.headers[name] = value
        self.timeout = Timeout(timeout)
        self.follow_redirects = follow_redirects
        self.max_redirects = max_redirects
        self._default_encoding = default_encoding
        self._state = "unopened"

    @property
    def base_url(self) -> URL:
        """What relative addresses begin with."""
        return self._base_url

    @property
    def is_closed(self) -> bool:
        """Whether it was closed."""
        return self._state == "closed"

    def build_request(
        self,
        method: str,
        url: URL | str,
        *,
        content: Any = None,
        data: Any = None,
        json: Any = None,
        params: Any = None,
        headers: Any = None,
        timeout: Any = UNSET,
        extensions: dict[str, Any] | None = None,
        **others: Any,
    ) -> Request:
        """A request with what the client adds to it."""
        refuse_arguments("build_request", others, _REFUSED_OF_REQUEST)
        address = URL(url)
        if str(self._base_url) and address.is_relative_url:
            address = URL(str(self._base_url) + str(url).lstrip("/"))
        added = [*self.params.multi_items(), *QueryParams(params).multi_items()]
        if added:
            address = address.copy_merge_params(added)
        fields = Headers(self.headers)
        for name, value in Headers(headers).pairs():
            fields[name] = value
        times = self.timeout if timeout is UNSET else Timeout(timeout)
        return Request(
            method,
            address,
            headers=fields,
            content=content,
            data=data,
            json=json,
            extensions={**(extensions or {}), "timeout": times},
        )

    def _begin(self, request: Request, auth: Any) -> None:
        if self.is_closed:
            raise RuntimeError("Cannot send a request, as the client has been closed.")
        self._state = "opened"
        auth = self.auth if auth is UNSET else auth
        if auth is None:
            return
        if not _is_pair(auth):
            raise unsupported("auth with an object", "Use auth=(name, password).")
        encoded = base64.b64encode(f"{auth[0]}:{auth[1]}".encode()).decode()
        request.headers["Authorization"] = f"Basic {encoded}"

    def _enter(self) -> None:
        if self._state != "unopened":
            raise RuntimeError(
                "Cannot open a client instance more than once."
                if self._state == "opened"
                else "Cannot reopen a client instance, once it has been closed."
            )
        self._state = "opened"

    def _after(self, response: Response, began: float, history: list[Response]) -> None:
        response.elapsed = datetime.timedelta(seconds=time.perf_counter() - began)
        response.history = history[:]

    def _redirected(self, response: Response, history: list[Response]) -> Request:
        """Where the response leads."""
        if len(history) > self.max_redirects:
            raise TooManyRedirects("Exceeded maximum allowed redirects.", request=response.request)
        request, status = response.request, response.status_code
        method, content = request.method, request.content
        fields = Headers(request.headers)
        del fields["Host"]
        if (status == 303 and method != "HEAD") or (status in (301, 302) and method == "POST"):
            method, content = "GET", b""
            for name in ("Content-Type", "Content-Length"):
                if name in fields:
                    del fields[name]
        url = URL(urljoin(str(request.url), response.headers["Location"]))
        if url.host != request.url.host and "Authorization" in fields:
            del fields["Authorization"]
        return Request(
            method, url, headers=fields, content=content or None, extensions=request.extensions
        )
