"""Client: requests that share settings and connections, and block."""

import contextlib
import time
from collections.abc import Generator
from typing import Any, Self

from world.blocking import blocking_call

from .base_client import BaseClient
from .config import DEFAULT_LIMITS, UNSET, Limits
from .exceptions import RequestError
from .http_transport import HTTPTransport
from .requests import Request
from .responses import Response
from .transports import BaseTransport
from .urls import URL
from .version import NAME


class Client(BaseClient):
    """Blocks until the answer has come: so long nothing else runs in its thread."""

    def __init__(
        self,
        *,
        limits: Limits = DEFAULT_LIMITS,
        transport: BaseTransport | None = None,
        **options: Any,
    ) -> None:
        super().__init__(**options)
        self._transport = transport or HTTPTransport(limits=limits)

    def __enter__(self) -> Self:
        self._enter()
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close it and its connections."""
        if not self.is_closed:
            self._state = "closed"
            self._transport.close()

    def send(
        self,
        request: Request,
        *,
        stream: bool = False,
        auth: Any = UNSET,
        follow_redirects: Any = UNSET,
    ) -> Response:
        """Send a request that was built before."""
        self._begin(request, auth)
        follows = self.follow_redirects if follow_redirects is UNSET else follow_redirects
        history: list[Response] = []
        with blocking_call(f"{NAME}.Client.send", str(request.url)):
            while True:
                began = time.perf_counter()
                try:
                    response = self._transport.handle_request(request)
                    response.request = request
                    leads = follows and response.has_redirect_location
                    if leads or not stream:
                        response.read()
                except RequestError as error:
                    error.request = request
                    raise
                self._after(response, began, history)
                if not leads:
                    return response
                history.append(response)
                request = self._redirected(response, history)

    def request(
        self,
        method: str,
        url: URL | str,
        *,
        auth: Any = UNSET,
        follow_redirects: Any = UNSET,
        **kwargs: Any,
    ) -> Response:
        """Send a request."""
        with blocking_call(f"{NAME}.Client.{method.lower()}", str(url)):
            request = self.build_request(method, url, **kwargs)
            return self.send(request, auth=auth, follow_redirects=follow_redirects)

    @contextlib.contextmanager
    def stream(
        self,
        method: str,
        url: URL | str,
        *,
        auth: Any = UNSET,
        follow_redirects: Any = UNSET,
        **kwargs: Any,
    ) -> Generator[Response]:
        """Send a request, and read its body within the block."""
        request = self.build_request(method, url, **kwargs)
        response = self.send(request, auth=auth, follow_redirects=follow_redirects, stream=True)
        try:
            yield response
        finally:
            response.close()

    def get(self, url: URL | str, **kwargs: Any) -> Response:
        """Send a GET request."""
        return self.request("GET", url, **kwargs)

    def options(self, url: URL | str, **kwargs: Any) -> Response:
        """Send an OPTIONS request."""
        return self.request("OPTIONS", url, **kwargs)

    def head(self, url: URL | str, **kwargs: Any) -> Response:
        """Send a HEAD request."""
        return self.request("HEAD", url, **kwargs)

    def post(self, url: URL | str, **kwargs: Any) -> Response:
        """Send a POST request."""
        return self.request("POST", url, **kwargs)

    def put(self, url: URL | str, **kwargs: Any) -> Response:
        """Send a PUT request."""
        return self.request("PUT", url, **kwargs)

    def patch(self, url: URL | str, **kwargs: Any) -> Response:
        """Send a PATCH request."""
        return self.request("PATCH", url, **kwargs)

    def delete(self, url: URL | str, **kwargs: Any) -> Response:
        """Send a DELETE request."""
        return self.request("DELETE", url, **kwargs)
