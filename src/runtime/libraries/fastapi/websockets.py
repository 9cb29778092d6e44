"""WebSocket: the server's end of one, as the function of a route gets it."""

import enum
import json
from collections.abc import AsyncIterator, Mapping
from typing import Any, ClassVar

from world.misuse import holds_json, now, tell_misuse

from .requests import HTTPConnection


class WebSocketState(enum.Enum):
    """How far one side has come."""

    CONNECTING = 0
    CONNECTED = 1
    DISCONNECTED = 2
    RESPONSE = 3


class WebSocketDisconnect(Exception):  # noqa: N818 - the real name
    """The other side has left."""

    def __init__(self, code: int = 1000, reason: str | None = None) -> None:
        self.code = code
        self.reason = reason or ""
        super().__init__(code, reason)


class WebSocketDisconnected(RuntimeError):  # noqa: N818 - the real name
    """It is used although it is not connected."""


_EXPECTED_FIRST = ("websocket.accept", "websocket.close", "websocket.http.response.start")


class WebSocket(HTTPConnection):
    """Accept it first; then receive, send, and close."""

    _refused: ClassVar[Mapping[str, str]] = {"send_denial_response": "Close before accepting."}

    def __init__(self, scope: dict[str, Any], receive: Any, send: Any) -> None:
        super().__init__(scope)
        self._receive = receive
        self._send = send
        #: When it was found out that the client had left, in virtual seconds, and whether by sending.
        self._left = 0.0
        self._is_lost = False
        self.client_state = WebSocketState.CONNECTING
        self.application_state = WebSocketState.CONNECTING

    # ---- what happens on it ----

    async def receive(self) -> dict[str, Any]:
        """The next thing that the client does. Raises RuntimeError once it has left."""
        if self.client_state is WebSocketState.DISCONNECTED:
            raise WebSocketDisconnected(
                'Cannot call "receive" once a disconnect message has been received.'
            )
        message = await self._receive()
        match message["type"]:
            case "websocket.connect":
                self.client_state = WebSocketState.CONNECTED
            case "websocket.disconnect":
                self.client_state = WebSocketState.DISCONNECTED
                self._left = now()
            case _:
                pass
        return message

    async def send(self, message: dict[str, Any]) -> None:
        """Do something. Raises RuntimeError out of order, WebSocketDisconnect if the client has left."""
        kind = message["type"]
        match self.application_state:
            case WebSocketState.CONNECTING:
                if kind not in _EXPECTED_FIRST:
                    raise RuntimeError(
                        'Expected ASGI message "websocket.accept", "websocket.close" or '
                        f'"websocket.http.response.start", but got {kind!r}'
                    )
                accepted = kind == "websocket.accept"
                self.application_state = (
                    WebSocketState.CONNECTED if accepted else WebSocketState.DISCONNECTED
                )
                await self._send(message)
            case WebSocketState.CONNECTED:
                if kind == "websocket.close":
                    self.application_state = WebSocketState.DISCONNECTED
                try:
                    await self._send(message)
                except OSError:
                    self.application_state = WebSocketState.DISCONNECTED
                    self._is_lost, self._left = True, now()
                    raise WebSocketDisconnect(code=1006) from None
            case _:
                raise WebSocketDisconnected(
                    'Cannot call "send" once a close message has been sent.'
                )

    async def accept(self, subprotocol: str | None = None, headers: Any = None) -> None:
        """Agree to speak."""
        if self.client_state is WebSocketState.CONNECTING:
            await self.receive()
        await self.send(
            {"type": "websocket.accept", "subprotocol": subprotocol, "headers": headers or []}
        )

    async def close(self, code: int = 1000, reason: str | None = None) -> None:
        """Say goodbye."""
        if self._is_lost or self.client_state is WebSocketState.DISCONNECTED:
            tell_misuse("close-after-goodbye", left=self._left)
        await self.send({"type": "websocket.close", "code": code, "reason": reason or ""})

    # ---- messages ----

    async def _message(self) -> dict[str, Any]:
        if self.application_state is not WebSocketState.CONNECTED:
            raise WebSocketDisconnected('WebSocket is not connected. Need to call "accept" first.')
        message = await self.receive()
        if message["type"] == "websocket.disconnect":
            raise WebSocketDisconnect(message["code"], message.get("reason"))
        return message

    async def receive_text(self) -> str:
        """The next message, a text. Raises WebSocketDisconnect."""
        return (await self._message())["text"]

    async def receive_bytes(self) -> bytes:
        """The next message, bytes. Raises WebSocketDisconnect."""
        return (await self._message())["bytes"]

    async def receive_json(self, mode: str = "text") -> Any:
        """The next message, JSON. Raises WebSocketDisconnect."""
        _check(mode)
        message = await self._message()
        return json.loads(message["text"] if mode == "text" else message["bytes"])

    async def iter_text(self) -> AsyncIterator[str]:
        """Every message until the client leaves."""
        try:
            while True:
                yield await self.receive_text()
        except WebSocketDisconnect:
            return

    async def iter_bytes(self) -> AsyncIterator[bytes]:
        """Every message until the client leaves."""
        try:
            while True:
                yield await self.receive_bytes()
        except WebSocketDisconnect:
            return

    async def iter_json(self) -> AsyncIterator[Any]:
        """Every message until the client leaves."""
        try:
            while True:
                yield await self.receive_json()
        except WebSocketDisconnect:
            return

    async def send_text(self, data: str) -> None:
        """Send a text."""
        await self.send({"type": "websocket.send", "text": data})

    async def send_bytes(self, data: bytes) -> None:
        """Send bytes."""
        await self.send({"type": "websocket.send", "bytes": data})

    async def send_json(self, data: Any, mode: str = "text") -> None:
        """Send a value as JSON: it is turned into JSON here, once."""
        _check(mode)
        if isinstance(data, str) and holds_json(data):
            tell_misuse("json-twice", text=data)
        text = json.dumps(data, separators=(",", ":"), ensure_ascii=False)
        if mode == "text":
            await self.send_text(text)
        else:
            await self.send_bytes(text.encode())


def _check(mode: str) -> None:
    if mode not in ("text", "binary"):
        raise RuntimeError('The "mode" argument should be "text" or "binary".')


# As they are shown: the real ones are Starlette's.
for _one in (WebSocket, WebSocketDisconnect, WebSocketDisconnected, WebSocketState):
    _one.__module__ = "starlette.websockets"
