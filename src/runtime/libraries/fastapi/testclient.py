"""TestClient: asks an application without a server, from plain code, over HTTP and WebSocket."""

import asyncio
import contextlib
import json
from collections.abc import Callable, Coroutine
from typing import Any, Self
from urllib.parse import urljoin, urlsplit

import httpx
from world.unsupported import unsupported

from .websockets import WebSocketDisconnect

App = Callable[..., Coroutine[Any, Any, None]]


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
        self._lifespan: _Lifespan | None = None
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
        self._lifespan = _Lifespan(self.app, self._state)
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


class _Lifespan:
    """The application from its startup to its shutdown."""

    def __init__(self, app: App, state: dict[str, Any]) -> None:
        self._app = app
        self._state = state
        self._orders: asyncio.Queue[dict[str, Any]] = asyncio.Queue()
        self._said: asyncio.Queue[dict[str, Any]] = asyncio.Queue()
        self._task: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Have it start. Raises what it raises."""
        scope = {"type": "lifespan", "state": self._state}
        self._task = asyncio.create_task(self._app(scope, self._orders.get, self._said.put))
        await self._order("startup")

    async def stop(self) -> None:
        """Have it stop. Raises what it raises."""
        await self._order("shutdown")
        if self._task is not None:
            await self._task

    async def _order(self, what: str) -> None:
        self._orders.put_nowait({"type": f"lifespan.{what}"})
        said = await self._said.get()
        if said["type"].endswith("failed") and self._task is not None:
            await self._task


class WebSocketTestSession:
    """The client's end of a WebSocket to the application."""

    def __init__(self, client: TestClient, scope: dict[str, Any]) -> None:
        self._client = client
        self._scope = scope
        self._sent: asyncio.Queue[dict[str, Any]] = asyncio.Queue()
        self._said: asyncio.Queue[dict[str, Any] | BaseException | None] = asyncio.Queue()
        self._task: asyncio.Task[None] | None = None
        self.accepted_subprotocol: str | None = None
        self.extra_headers: Any = None

    def __enter__(self) -> Self:
        first = self._client.run(self._connect())
        if first["type"] == "websocket.close":
            self._end()
            raise WebSocketDisconnect(first.get("code", 1000), first.get("reason", ""))
        self.accepted_subprotocol = first.get("subprotocol")
        self.extra_headers = first.get("headers")
        return self

    def __exit__(self, *_: object) -> None:
        self.close(1000)
        self._end()

    async def _connect(self) -> dict[str, Any]:
        self._sent.put_nowait({"type": "websocket.connect"})
        self._task = asyncio.create_task(self._run())
        return await self._next()

    async def _run(self) -> None:
        try:
            await self._client.app(self._scope, self._sent.get, self._said.put)
        except Exception as error:
            self._said.put_nowait(error)
        else:
            self._said.put_nowait(None)

    async def _next(self) -> dict[str, Any]:
        said = await self._said.get()
        if isinstance(said, BaseException):
            raise said
        if said is None:
            self._said.put_nowait(None)
            return {"type": "websocket.close", "code": 1000, "reason": ""}
        return said

    def _end(self) -> None:
        """Let the application come to its end. Raises what it raises."""
        task, self._task = self._task, None
        if task is not None:
            self._client.run(_finished(task))
        while not self._said.empty():
            said = self._said.get_nowait()
            if isinstance(said, BaseException):
                raise said

    # ---- messages ----

    def send(self, message: dict[str, Any]) -> None:
        """Do something, as ASGI says it."""
        self._sent.put_nowait(message)

    def send_text(self, data: str) -> None:
        """Send a text."""
        self.send({"type": "websocket.receive", "text": data})

    def send_bytes(self, data: bytes) -> None:
        """Send bytes."""
        self.send({"type": "websocket.receive", "bytes": data})

    def send_json(self, data: Any, mode: str = "text") -> None:
        """Send a value as JSON."""
        text = json.dumps(data, separators=(",", ":"), ensure_ascii=False)
        if mode == "text":
            self.send_text(text)
        else:
            self.send_bytes(text.encode())

    def close(self, code: int = 1000, reason: str | None = None) -> None:
        """Leave."""
        self.send({"type": "websocket.disconnect", "code": code, "reason": reason})

    def receive(self) -> dict[str, Any]:
        """The next thing that the application does."""
        return self._client.run(self._next())

    def _message(self) -> dict[str, Any]:
        message = self.receive()
        if message["type"] == "websocket.close":
            raise WebSocketDisconnect(message.get("code", 1000), message.get("reason", ""))
        return message

    def receive_text(self) -> str:
        """The next message, a text. Raises WebSocketDisconnect."""
        return self._message()["text"]

    def receive_bytes(self) -> bytes:
        """The next message, bytes. Raises WebSocketDisconnect."""
        return self._message()["bytes"]

    def receive_json(self, mode: str = "text") -> Any:
        """The next message, JSON. Raises WebSocketDisconnect."""
        message = self._message()
        return json.loads(message["text"] if mode == "text" else message["bytes"])


async def _finished(task: asyncio.Task[None]) -> None:
    """Wait for the application, which may still be waiting for something else: that is cancelled."""
    with contextlib.suppress(asyncio.CancelledError):
        await task
