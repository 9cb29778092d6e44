"""Messages: texts, bytes and JSON, as the server's end of a WebSocket takes and sends them."""

import json
from collections.abc import Callable
from typing import Any

from world.websocket import Frame, Opcode

from .client_exceptions import WSMessageTypeError
from .client_ws import WSMessage, WSMsgType


class Messages:
    """To be mixed in where messages are received and frames are written."""

    async def receive(self, timeout: float | None = None) -> WSMessage:  # noqa: ASYNC109 - the real name
        """The next message."""
        raise NotImplementedError

    async def _write(self, frame: Frame) -> None:
        raise NotImplementedError

    async def receive_str(self, *, timeout: float | None = None) -> str:  # noqa: ASYNC109 - the real name
        """The next message, a text. Raises TypeError for another."""
        message = await self.receive(timeout)
        if message.type is not WSMsgType.TEXT:
            raise WSMessageTypeError(
                f"Received message {message.type}:{message.data!r} is not WSMsgType.TEXT"
            )
        return message.data

    async def receive_bytes(self, *, timeout: float | None = None) -> bytes:  # noqa: ASYNC109 - the real name
        """The next message, bytes. Raises TypeError for another."""
        message = await self.receive(timeout)
        if message.type is not WSMsgType.BINARY:
            raise WSMessageTypeError(
                f"Received message {message.type}:{message.data!r} is not WSMsgType.BINARY"
            )
        return message.data

    async def receive_json(
        self,
        *,
        loads: Callable[[str], Any] = json.loads,
        timeout: float | None = None,  # noqa: ASYNC109 - the real name
    ) -> Any:
        """The next message, JSON. Raises TypeError for another."""
        return loads(await self.receive_str(timeout=timeout))

    async def send_str(self, data: str, compress: int | None = None) -> None:
        """Send a text; it may wait for a slow client."""
        if not isinstance(data, str):  # pyright: ignore[reportUnnecessaryIsInstance] -- programs pass anything
            raise TypeError(f"data argument must be str ({type(data)!r})")
        await self._write(Frame(Opcode.TEXT, data.encode()))

    async def send_bytes(self, data: bytes, compress: int | None = None) -> None:
        """Send bytes."""
        if not isinstance(data, bytes | bytearray | memoryview):  # pyright: ignore[reportUnnecessaryIsInstance] -- programs pass anything
            raise TypeError(f"data argument must be byte-ish ({type(data)!r})")
        await self._write(Frame(Opcode.BINARY, bytes(data)))

    async def send_json(
        self, data: Any, compress: int | None = None, *, dumps: Callable[[Any], str] = json.dumps
    ) -> None:
        """Send a value as JSON."""
        await self.send_str(dumps(data))
