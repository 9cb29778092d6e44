"""TestClient: asks an app without a server, from a program that does not await."""

import asyncio
from collections.abc import Coroutine
from typing import Any, Self
from urllib.parse import urljoin, urlsplit

import httpx
from world.unsupported import unsupported

from .lifespan_client import App, Lifespan
from .socket_client import WebSocketTestSession


class TestClient:
    """Runs the application on a loop of its own, which goes on only while the client waits for it."""

    __test__ = False

    def __init__(
        self,
        app: App,
        base_url: str = "http://testserver",
        raise_server_exceptions: bool = True,
        headers: Any = None,
        follow_redirects: bool = True,
        **others: Any,
    ) -> None:
        for name in others:
            raise unsupported(f"TestClient({name}=...)", "Hand it to each request.")
        self.app = app
        self.base_url = base_url
        self.headers: dict[str, Any] = dict(headers or {})
        self._loop: asyncio.AbstractEventLoop | None = None
        self._raises = raise_server_exceptions
        self._follows = follow_redirects
        self._lifespan: Lifespan | None = None
        self._state: dict[str, Any] = {}

    def run[T](self, waited: Coroutine[Any, Any, T]) -> T:
        """Let the application run until `waited` is done."""
        if asyncio._get_running_loop() is not None:
            waited.close()
            raise unsupported(
                "TestClient in a coroutine",
                "Use httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url='http://test').",
            )
        if self._loop is None or self._loop.is_closed():
            self._loop = asyncio.new_event_loop()
        try:
            return self._loop.run_until_complete(waited)
        finally:
            if self._lifespan is None and not asyncio.all_tasks(self._loop):
                self._close()

    def _close(self) -> None:
        loop, self._loop = self._loop, None
        if loop is not None and not loop.is_closed():
            for task in asyncio.all_tasks(loop):
                task.cancel()
            loop.run_until_complete(loop.shutdown_asyncgens())
            loop.close()

    def __enter__(self) -> Self:
        self._lifespan = Lifespan(self.app, self._state)
        self.run(self._lifespan.start())
        return self

    def __exit__(self, *_: object) -> None:
        lifespan, self._lifespan = self._lifespan, None
        if lifespan is not None:
            self.run(lifespan.stop())
        self._close()

    # ---- HTTP ----

    def request(
        self, method: str, url: str, *, follow_redirects: bool | None = None, **kwargs: Any
    ) -> httpx.Response:
        """Ask the application."""
        return self.run(self._ask(method, url, follow_redirects, kwargs))

    async def _ask(
        self, method: str, url: str, follows: bool | None, kwargs: dict[str, Any]
    ) -> httpx.Response:
        transport = httpx.ASGITransport(
            self._with_state, raise_app_exceptions=self._raises, client=("testclient", 50_000)
        )
        async with httpx.AsyncClient(
            transport=transport,
            base_url=self.base_url,
            headers={"user-agent": "testclient", **self.headers},
            follow_redirects=self._follows if follows is None else follows,
        ) as client:
            return await client.request(method, url, **kwargs)

    async def _with_state(self, scope: dict[str, Any], receive: Any, send: Any) -> None:
        scope["state"] = dict(self._state)
        await self.app(scope, receive, send)

    def get(self, url: str, **kwargs: Any) -> httpx.Response:
        """Send a GET request."""
        return self.request("GET", url, **kwargs)

    def options(self, url: str, **kwargs: Any) -> httpx.Response:
        """Send an OPTIONS request."""
        return self.request("OPTIONS", url, **kwargs)

    def head(self, url: str, **kwargs: Any) -> httpx.Response:
        """Send a HEAD request."""
        return self.request("HEAD", url, **kwargs)

    def post(self, url: str, **kwargs: Any) -> httpx.Response:
        """Send a POST request."""
        return self.request("POST", url, **kwargs)

    def put(self, url: str, **kwargs: Any) -> httpx.Response:
        """Send a PUT request."""
        return self.request("PUT", url, **kwargs)

    def patch(self, url: str, **kwargs: Any) -> httpx.Response:
        """Send a PATCH request."""
        return self.request("PATCH", url, **kwargs)

    def delete(self, url: str, **kwargs: Any) -> httpx.Response:
        """Send a DELETE request."""
        return self.request("DELETE", url, **kwargs)

    # ---- WebSocket ----

    def websocket_connect(
        self, url: str, subprotocols: Any = None, headers: Any = None, **_: Any
    ) -> WebSocketTestSession:
        """Connect; to be entered with `with`."""
        fields: dict[str, Any] = {"host": "testserver", "user-agent": "testclient"}
        fields.update(self.headers)
        fields.update(headers or {})
        parts = urlsplit(urljoin(self.base_url.replace("http", "ws", 1), url))
        scope: dict[str, Any] = {
            "type": "websocket",
            "asgi": {"version": "3.0"},
            "http_version": "1.1",
            "scheme": parts.scheme,
            "path": parts.path,
            "raw_path": parts.path.encode(),
            "query_string": parts.query.encode(),
            "root_path": "",
            "headers": [(name.lower().encode(), str(v).encode()) for name, v in fields.items()],
            "client": ("testclient", 50_000),
            "server": (parts.hostname, parts.port or 80),
            "subprotocols": list(subprotocols or []),
            "state": dict(self._state),
        }
        return WebSocketTestSession(self, scope)
