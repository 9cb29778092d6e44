"""WebSocketResponse: the server's end of a WebSocket."""

import asyncio
import json
from collections.abc import Callable, Mapping
from typing import Any, ClassVar, Final, Self

from world.http import Headers, write_head
from world.unsupported import Partial, refuse_arguments, unsupported
from world.websocket import (
    Assembler,
    Frame,
    FrameError,
    Opcode,
    accept_key,
    close_frame,
    close_of,
    take_frame,
    wants_upgrade,
    write_frame,
)

from .client_exceptions import ClientConnectionResetError
from .client_ws import WSMessage, WSMsgType
from .web_exceptions import HTTPBadRequest
from .web_request import Request

_REFUSED: Final = {
    "heartbeat": "Send ping() from a task of your own.",
    "receive_timeout": "Use receive(timeout=...).",
    "protocols": "There are no subprotocols.",
    "compress": "Messages are sent as they are.",
    "max_msg_size": "Look at the length of the messages.",
    "writer_limit": "There is one limit for all.",
}
_ALWAYS: Final = ("autoclose", "autoping", "decode_text")
_CLOSED = WSMessage(WSMsgType.CLOSED, None, None)


class WebSocketResponse(Partial):
    """Prepare it with the request, then receive and send; `async for` gives messages until it is closed."""

    status = 101
    _refused: ClassVar[Mapping[str, str]] = {"compress": "Messages are sent as they are."}

    def __init__(self, *, timeout: float = 10.0, **options: Any) -> None:
        for name in _ALWAYS:
            if not options.pop(name, True):
                raise unsupported(f"WebSocketResponse({name}=False)", "It is always on.")
        refuse_arguments("WebSocketResponse", options, _REFUSED)
        self._timeout = timeout
        self._request: Request | None = None
        self._assembler = Assembler()
        self._said_goodbye = False
        self.closed = False
        self.close_code: int | None = None

    async def prepare(self, request: Request) -> Self:
        """Agree to the upgrade. Raises HTTPBadRequest where none was asked for."""
        key = request.headers.get("Sec-WebSocket-Key")
        if not wants_upgrade(request.headers) or key is None:
            raise HTTPBadRequest(
                text='No WebSocket UPGRADE hdr: None\n Can "Upgrade" only to "WebSocket".'
            )
        fields = [
            ("Upgrade", "websocket"),
            ("Connection", "upgrade"),
            ("Sec-WebSocket-Accept", accept_key(key)),
        ]
        self._request = request
        request.protocol.take_over()
        request.protocol.writer.write(
            write_head("HTTP/1.1 101 Switching Protocols", Headers(fields))
        )
        return self

    async def receive(self, timeout: float | None = None) -> WSMessage:  # noqa: ASYNC109 - the real name
        """The next message; at the end one of type CLOSE or CLOSED."""
        protocol = self._protocol()
        if self.closed:
            return _CLOSED
        async with asyncio.timeout(timeout):
            while True:
                try:
                    frame = take_frame(protocol.buffer, masked=True)
                except FrameError as error:
                    await self.close(code=error.code)
                    return WSMessage(WSMsgType.ERROR, error, None)
                if frame is None:
                    if not await protocol.read_more():
                        self._is_over(1006)
                        return _CLOSED
                elif (message := await self._take(frame)) is not None:
                    return message

    async def _take(self, frame: Frame) -> WSMessage | None:
        match frame.opcode:
            case Opcode.CLOSE:
                code, reason = close_of(frame)
                self._goodbye(1000 if code == 1005 else code, "")
                self._is_over(code)
                return WSMessage(WSMsgType.CLOSE, code, reason)
            case Opcode.PING:
                await self._write(Frame(Opcode.PONG, frame.data))
            case Opcode.PONG:
                pass
            case _:
                data = self._assembler.add(frame)
                if isinstance(data, str):
                    return WSMessage(WSMsgType.TEXT, data, "")
                if data is not None:
                    return WSMessage(WSMsgType.BINARY, data, "")
        return None

    async def receive_str(self, *, timeout: float | None = None) -> str:  # noqa: ASYNC109 - the real name
        """The next message, a text. Raises TypeError for another."""
        message = await self.receive(timeout)
        if message.type is not WSMsgType.TEXT:
            raise TypeError(
                f"Received message {message.type}:{message.data!r} is not WSMsgType.TEXT"
            )
        return message.data

    async def receive_json(self, *, loads: Callable[[str], Any] = json.loads) -> Any:
        """The next message, JSON. Raises TypeError for another."""
        return loads(await self.receive_str())

    async def send_str(self, data: str) -> None:
        """Send a text; it may wait for a slow client."""
        await self._write(Frame(Opcode.TEXT, data.encode()))

    async def send_bytes(self, data: bytes) -> None:
        """Send bytes."""
        await self._write(Frame(Opcode.BINARY, bytes(data)))

    async def send_json(self, data: Any, *, dumps: Callable[[Any], str] = json.dumps) -> None:
        """Send a value as JSON."""
        await self.send_str(dumps(data))

    async def ping(self, message: bytes = b"") -> None:
        """Send a ping."""
        await self._write(Frame(Opcode.PING, message))

    async def close(self, *, code: int = 1000, message: bytes = b"") -> bool:
        """Say goodbye, and wait for the other side's; whether it was still open."""
        protocol = self._protocol()
        if self.closed:
            return False
        self._goodbye(code, message.decode())
        self.closed = True
        try:
            async with asyncio.timeout(self._timeout):
                while not protocol.reader.at_eof():
                    frame = take_frame(protocol.buffer, masked=True)
                    if frame is not None and frame.opcode is Opcode.CLOSE:
                        break
                    if frame is None and not await protocol.read_more():
                        break
        except TimeoutError:
            code = 1006
        self._is_over(code)
        return True

    def _goodbye(self, code: int, reason: str) -> None:
        if not self._said_goodbye:
            self._said_goodbye = True
            self._protocol().writer.write(write_frame(close_frame(code, reason)))

    def _is_over(self, code: int) -> None:
        self.closed = True
        self.close_code = code

    async def _write(self, frame: Frame) -> None:
        writer = self._protocol().writer
        if self.closed or writer.is_closing():
            raise ClientConnectionResetError("Cannot write to closing transport")
        writer.write(write_frame(frame))
        await writer.drain()

    def _protocol(self) -> Any:
        if self._request is None:
            raise RuntimeError("Call .prepare() first")
        return self._request.protocol

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> WSMessage:
        message = await self.receive()
        if message.type in (WSMsgType.CLOSE, WSMsgType.CLOSING, WSMsgType.CLOSED):
            raise StopAsyncIteration
        return message
