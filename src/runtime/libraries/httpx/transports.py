"""Transports: how a request becomes a response: over the simulated network, or by a function or an app."""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable, Generator
from types import TracebackType
from typing import Any, Self, override

from .exceptions import ConnectError
from .requests import Request
from .responses import Response


class BaseTransport:
    """What a `Client` sends through."""

    def handle_request(self, request: Request) -> Response:
        """Answer `request`."""
        raise NotImplementedError("The 'handle_request' method must be implemented.")

    def close(self) -> None:
        """Close what is open."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class AsyncBaseTransport:
    """What an `AsyncClient` sends through."""

    async def handle_async_request(self, request: Request) -> Response:
        """Answer `request`."""
        raise NotImplementedError("The 'handle_async_request' method must be implemented.")

    async def aclose(self) -> None:
        """Close what is open."""

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        _type: type[BaseException] | None = None,
        _value: BaseException | None = None,
        _traceback: TracebackType | None = None,
    ) -> None:
        await self.aclose()


class MockTransport(BaseTransport, AsyncBaseTransport):
    """Answers by a function, which may be a coroutine function for an `AsyncClient`."""

    def __init__(self, handler: Callable[[Request], Response | Awaitable[Response]]) -> None:
        self.handler = handler

    @override
    def handle_request(self, request: Request) -> Response:
        response = self.handler(request)
        if not isinstance(response, Response):
            raise TypeError("Cannot use an async handler in a sync Client")
        return response

    @override
    async def handle_async_request(self, request: Request) -> Response:
        response = self.handler(request)
        return response if isinstance(response, Response) else await response


class ASGITransport(AsyncBaseTransport):
    """Asks an ASGI application in the same program, without any network."""

    def __init__(
        self,
        app: Callable[..., Awaitable[None]],
        raise_app_exceptions: bool = True,
        root_path: str = "",
        client: tuple[str, int] = ("127.0.0.1", 123),
    ) -> None:
        self.app = app
        self.raise_app_exceptions = raise_app_exceptions
        self.root_path = root_path
        self.client = client

    @override
    async def handle_async_request(self, request: Request) -> Response:
        exchange = _AsgiExchange(request)
        try:
            await self.app(self._scope(request), exchange.receive, exchange.send)
        except Exception:
            if self.raise_app_exceptions:
                raise
            exchange.fail()
        if exchange.status is None:
            raise AssertionError
        response = Response(exchange.status, headers=exchange.headers, request=request)
        pieces = [bytes(exchange.body), b""]

        async def read() -> bytes:
            return pieces.pop(0) if pieces else b""

        response.begin(read, lambda: None, is_async=True)
        return response

    def _scope(self, request: Request) -> dict[str, Any]:
        url = request.url
        return {
            "type": "http",
            "asgi": {"version": "3.0"},
            "http_version": "1.1",
            "method": request.method,
            "headers": [
                (name.lower().encode(), value.encode()) for name, value in request.headers.pairs()
            ],
            "scheme": url.scheme,
            "path": url.path,
            "raw_path": url.raw_path.split(b"?")[0],
            "query_string": url.query,
            "server": (url.host, url.port),
            "client": self.client,
            "root_path": self.root_path,
        }


class _AsgiExchange:
    """What the application is told, and what it says."""

    def __init__(self, request: Request) -> None:
        self._request = request
        self._is_sent = False
        self._is_complete = asyncio.Event()
        self.status: int | None = None
        self.headers: list[tuple[str, str]] = []
        self.body = bytearray()

    async def receive(self) -> dict[str, Any]:
        """The next thing that happens."""
        if self._is_sent:
            await self._is_complete.wait()
            return {"type": "http.disconnect"}
        self._is_sent = True
        return {"type": "http.request", "body": self._request.content, "more_body": False}

    async def send(self, message: dict[str, Any]) -> None:
        """What the application does."""
        if message["type"] == "http.response.start":
            assert self.status is None
            self.status = message["status"]
            self.headers = [(n.decode(), v.decode()) for n, v in message.get("headers", [])]
        elif message["type"] == "http.response.body":
            assert not self._is_complete.is_set()
            if self._request.method != "HEAD":
                self.body += message.get("body", b"")
            if not message.get("more_body", False):
                self._is_complete.set()

    def fail(self) -> None:
        """The application raised."""
        self._is_complete.set()
        if self.status is None:
            self.status = 500


@contextlib.contextmanager
def connecting(*, named: bool) -> Generator[None]:
    """Turn errors of connecting into httpx's; `named` tells the operating system's words."""
    import socket

    try:
        yield
    except socket.gaierror as error:
        raise ConnectError(str(error)) from error
    except OSError as error:
        if isinstance(error, TimeoutError) and error.errno is None:
            raise
        raise ConnectError(str(error) if named else "All connection attempts failed") from error
