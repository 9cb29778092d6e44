"""WebSocketTestSession: the end of a WebSocket that a TestClient has opened."""

import asyncio
import contextlib
import json
from typing import TYPE_CHECKING, Any, Self

from .websockets import WebSocketDisconnect

if TYPE_CHECKING:
    from .testclient import TestClient


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
