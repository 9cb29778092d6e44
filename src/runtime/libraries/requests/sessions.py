"""Session: requests that share settings and connections; each blocks."""

import time
from collections.abc import Mapping
from datetime import timedelta
from typing import Any, ClassVar, Final, Self

from world.blocking import blocking_call
from world.http import MessageError, ResponseHead
from world.http.blocking_client import BlockingConnection
from world.unsupported import Partial, refuse_arguments

from .exceptions import Cause, ConnectionError, ReadTimeout, TooManyRedirects
from .exchange import Key, connect_error, encoding_of, key_of, message_of, redirected
from .models import PreparedRequest, Response, pool_of
from .preparing import prepare_auth, prepare_body, prepare_url, times
from .structures import CaseInsensitiveDict
from .version import VERSION

_MOST_IDLE: Final = 10


_IDEMPOTENT: Final = ("GET", "HEAD", "OPTIONS", "PUT", "DELETE", "TRACE")


_REFUSED: Final = {
    "files": "Hand data= a dict or bytes.",
    "cookies": "There are no cookies. Send headers={'Cookie': ...}.",
    "hooks": "Call the function after the request.",
    "proxies": "There are no proxies: hosts are reached at once.",
    "cert": "There is no encryption here.",
}


class Session(Partial):
    """Requests that share connections and settings."""

    _refused: ClassVar[Mapping[str, str]] = {
        "mount": "Write a loop that tries again.",
        "cookies": "There are no cookies. Send headers={'Cookie': ...}.",
        "proxies": "There are no proxies: hosts are reached at once.",
        "hooks": "Call the function after the request.",
        "adapters": "Connections are kept by the session itself.",
        "send": "Use request().",
        "prepare_request": "Use request().",
    }

    def __init__(self) -> None:
        self.headers = CaseInsensitiveDict(
            {
                "User-Agent": f"python-requests/{VERSION}",
                "Accept-Encoding": "gzip, deflate",
                "Accept": "*/*",
                "Connection": "keep-alive",
            }
        )
        self.auth: Any = None
        self.params: dict[str, Any] = {}
        self.verify = True
        self.stream = False
        self.max_redirects = 30
        self.trust_env = True
        self._idle: dict[Key, list[BlockingConnection]] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the connections that are kept."""
        for connections in self._idle.values():
            for connection in connections:
                connection.close()
        self._idle.clear()

    # ---- requests ----

    def request(
        self,
        method: str,
        url: str,
        params: Any = None,
        data: Any = None,
        headers: Mapping[str, str | None] | None = None,
        auth: Any = None,
        timeout: Any = None,
        allow_redirects: bool = True,
        stream: bool | None = None,
        verify: bool | None = None,
        json: Any = None,
        **others: Any,
    ) -> Response:
        """Ask, and wait for the answer: so long nothing else runs in this thread."""
        refuse_arguments("Session.request", others, _REFUSED)
        with blocking_call(f"requests.Session.{method.lower()}", url):
            fields = CaseInsensitiveDict(self.headers.pairs())
            fields.update(dict(headers or {}))
            body = prepare_body(data, json, fields)
            prepare_auth(auth if auth is not None else self.auth, fields)
            address = prepare_url(
                url,
                {**self.params, **params} if isinstance(params, dict) else params or self.params,
            )
            prepared = PreparedRequest(method.upper(), address, fields, body)
            streams = self.stream if stream is None else stream
            return self._follow(prepared, times(timeout), allow_redirects, streams)

    def _follow(
        self,
        request: PreparedRequest,
        timeout: tuple[float | None, float | None],
        follows: bool,
        streams: bool,
    ) -> Response:
        history: list[Response] = []
        while True:
            response = self._ask(request, timeout)
            response.history = history[:]
            if not follows or not response.is_redirect:
                if not streams:
                    _ = response.content
                return response
            _ = response.content
            history.append(response)
            if len(history) > self.max_redirects:
                raise TooManyRedirects(
                    f"Exceeded {self.max_redirects} redirects.", response=response
                )
            request = redirected(request, response)

    def get(self, url: str, **kwargs: Any) -> Response:
        """Send a GET request."""
        return self.request("GET", url, **kwargs)

    def options(self, url: str, **kwargs: Any) -> Response:
        """Send an OPTIONS request."""
        return self.request("OPTIONS", url, **kwargs)

    def head(self, url: str, **kwargs: Any) -> Response:
        """Send a HEAD request."""
        kwargs.setdefault("allow_redirects", False)
        return self.request("HEAD", url, **kwargs)

    def post(self, url: str, data: Any = None, json: Any = None, **kwargs: Any) -> Response:
        """Send a POST request."""
        return self.request("POST", url, data=data, json=json, **kwargs)

    def put(self, url: str, data: Any = None, **kwargs: Any) -> Response:
        """Send a PUT request."""
        return self.request("PUT", url, data=data, **kwargs)

    def patch(self, url: str, data: Any = None, **kwargs: Any) -> Response:
        """Send a PATCH request."""
        return self.request("PATCH", url, data=data, **kwargs)

    def delete(self, url: str, **kwargs: Any) -> Response:
        """Send a DELETE request."""
        return self.request("DELETE", url, **kwargs)

    # ---- one exchange ----

    def _ask(
        self, request: PreparedRequest, timeout: tuple[float | None, float | None]
    ) -> Response:
        began = time.perf_counter()
        key = key_of(request.url)
        may_repeat = request.method in _IDEMPOTENT
        while True:
            connection = self._take(key, request, timeout[0])
            was_used = connection.is_used
            try:
                head = self._exchange(connection, request, timeout[1])
                break
            except ConnectionError:
                connection.close()
                if not (was_used and may_repeat):
                    raise
                may_repeat = False
            except BaseException:
                connection.close()
                raise
        response = Response(request)
        response.status_code, response.reason = head.status, head.reason
        response.headers = CaseInsensitiveDict(head.headers.pairs())
        response.encoding = encoding_of(response.headers.get("Content-Type", ""))
        response.elapsed = timedelta(seconds=time.perf_counter() - began)
        response.begin(connection, lambda: self._give_back(key, connection))
        return response

    def _exchange(
        self, connection: BlockingConnection, request: PreparedRequest, timeout: float | None
    ) -> ResponseHead:
        try:
            connection.send(message_of(request), timeout)
            head = connection.read_head(request.method)
        except TimeoutError as error:
            said = f"{pool_of(request.url)}: Read timed out. (read timeout={timeout})"
            raise ReadTimeout(said, request=request) from error
        except MessageError as error:
            raise ConnectionError(("Connection aborted.", error), request=request) from error
        except OSError as error:
            raise ConnectionError(("Connection aborted.", error), request=request) from error
        if head is None:
            gone = Cause("RemoteDisconnected", "'Remote end closed connection without response'")
            raise ConnectionError(("Connection aborted.", gone), request=request)
        return head

    def _take(
        self, key: Key, request: PreparedRequest, timeout: float | None
    ) -> BlockingConnection:
        idle = self._idle.get(key)
        if idle:
            return idle.pop()
        host, port, secure = key
        try:
            return BlockingConnection(host, port, secure=secure, timeout=timeout)
        except OSError as error:
            raise connect_error(error, request, timeout) from error

    def _give_back(self, key: Key, connection: BlockingConnection) -> None:
        idle = self._idle.setdefault(key, [])
        if connection.can_go_on and len(idle) < _MOST_IDLE:
            idle.append(connection)
        else:
            connection.close()
