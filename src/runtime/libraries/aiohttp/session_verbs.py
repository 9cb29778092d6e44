"""SessionVerbs: `session.get` and its kin, each of which is to be awaited, or entered with `async with`."""

from collections.abc import Coroutine
from typing import Any

from yarl import URL

from .client_reqrep import ClientResponse
from .request_context import RequestContextManager


class SessionVerbs:
    """What asks, by method."""

    def _request(
        self, method: str, str_or_url: str | URL, **kwargs: Any
    ) -> Coroutine[Any, Any, ClientResponse]:
        raise NotImplementedError

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
