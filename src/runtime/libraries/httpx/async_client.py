"""AsyncClient: the same, awaited."""

import contextlib
import time
from collections.abc import AsyncGenerator
from typing import Any, Self

from .async_http_transport import AsyncHTTPTransport
from .base_client import BaseClient
from .config import DEFAULT_LIMITS, UNSET, Limits
from .exceptions import RequestError
from .requests import Request
from .responses import Response
from .transports import AsyncBaseTransport
from .urls import URL


class AsyncClient(BaseClient):
    """Awaits the answer: meanwhile other tasks run."""

    def __init__(
        self,
        *,
        limits: Limits = DEFAULT_LIMITS,
        transport: AsyncBaseTransport | None = None,
        **options: Any,
    ) -> None:
        super().__init__(**options)
        self._transport = transport or AsyncHTTPTransport(limits=limits)

    async def __aenter__(self) -> Self:
        self._enter()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()

    async def aclose(self) -> None:
        """Close it and its connections."""
        if not self.is_closed:
            self._state = "closed"
            await self._transport.aclose()

    async def send(
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
        while True:
            began = time.perf_counter()
            try:
                response = await self._transport.handle_async_request(request)
                response.request = request
                leads = follows and response.has_redirect_location
                if leads or not stream:
                    await response.aread()
            except RequestError as error:
                error.request = request
                raise
            self._after(response, began, history)
            if not leads:
                return response
            history.append(response)
            request = self._redirected(response, history)

    async def request(
        self,
        method: str,
        url: URL | str,
        *,
        auth: Any = UNSET,
        follow_redirects: Any = UNSET,
        **kwargs: Any,
    ) -> Response:
        """Send a request."""
        request = self.build_request(method, url, **kwargs)
        return await self.send(request, auth=auth, follow_redirects=follow_redirects)

    @contextlib.asynccontextmanager
    async def stream(
        self,
        method: str,
        url: URL | str,
        *,
        auth: Any = UNSET,
        follow_redirects: Any = UNSET,
        **kwargs: Any,
    ) -> AsyncGenerator[Response]:
        """Send a request, and read its body within the block."""
        request = self.build_request(method, url, **kwargs)
        response = await self.send(
            request, auth=auth, follow_redirects=follow_redirects, stream=True
        )
        try:
            yield response
        finally:
            await response.aclose()

    async def get(self, url: URL | str, **kwargs: Any) -> Response:
        """Send a GET request."""
        return await self.request("GET", url, **kwargs)

    async def options(self, url: URL | str, **kwargs: Any) -> Response:
        """Send an OPTIONS request."""
        return await self.request("OPTIONS", url, **kwargs)

    async def head(self, url: URL | str, **kwargs: Any) -> Response:
        """Send a HEAD request."""
        return await self.request("HEAD", url, **kwargs)

    async def post(self, url: URL | str, **kwargs: Any) -> Response:
        """Send a POST request."""
        return await self.request("POST", url, **kwargs)

    async def put(self, url: URL | str, **kwargs: Any) -> Response:
        """Send a PUT request."""
        return await self.request("PUT", url, **kwargs)

    async def patch(self, url: URL | str, **kwargs: Any) -> Response:
        """Send a PATCH request."""
        return await self.request("PATCH", url, **kwargs)

    async def delete(self, url: URL | str, **kwargs: Any) -> Response:
        """Send a DELETE request."""
        return await self.request("DELETE", url, **kwargs)
