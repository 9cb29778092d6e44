"""Protocol: one connection's end of the wire: one question at a time, and notices whenever they come."""

import asyncio
from collections.abc import Callable
from typing import Any, override

from virtual_loop.environment import SHARED
from world.sql.wire import Message, take_message, write_message

from .exceptions import ConnectionDoesNotExistError, InterfaceError


class Protocol(asyncio.Protocol):
    """Sends messages, and hands over their answers."""

    def __init__(self, noticed: Callable[[str, str], None], host: str) -> None:
        self._host = host
        self._noticed = noticed
        self._transport: asyncio.Transport | None = None
        self._buffer = bytearray()
        self._answer: asyncio.Future[Message] | None = None
        self._asker: asyncio.Task[Any] | None = None
        #: Done when the server has taken back what was cancelled.
        self._taken_back: asyncio.Future[None] | None = None
        self._closed: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    @override
    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    @override
    def data_received(self, data: bytes) -> None:
        self._buffer += data
        while (message := take_message(self._buffer)) is not None:
            if message["kind"] == "notice":
                self._noticed(message["channel"], message["payload"])
            else:
                self._answered(message)

    def _answered(self, message: Message) -> None:
        answer, self._answer = self._answer, None
        if answer is not None and not answer.done():
            answer.set_result(message)
        if self._taken_back is not None:
            self._taken_back.set_result(None)
            self._taken_back = None

    @override
    def connection_lost(self, exc: Exception | None) -> None:
        self._transport = None
        answer, self._answer = self._answer, None
        if answer is not None and not answer.done():
            text = "connection was closed in the middle of operation"
            answer.set_exception(ConnectionDoesNotExistError(text))
        if self._taken_back is not None:
            self._taken_back.set_result(None)
            self._taken_back = None
        if not self._closed.done():
            self._closed.set_result(None)

    @property
    def is_closed(self) -> bool:
        """Whether it is over."""
        return self._transport is None or self._transport.is_closing()

    async def ask(self, message: Message) -> Message:
        """Send a message and wait for its answer. Raises InterfaceError while another one is under way."""
        if self._taken_back is not None:
            await self._taken_back
        transport = self._transport
        if transport is None or transport.is_closing():
            raise InterfaceError("connection is closed")
        if self._answer is not None:
            self._tell_of_two()
            raise InterfaceError("cannot perform operation: another operation is in progress")
        answer = self._answer = asyncio.get_running_loop().create_future()
        self._asker = asyncio.current_task()
        transport.write(write_message(message))
        try:
            return await answer
        except asyncio.CancelledError:
            self._take_back(transport)
            raise

    def _take_back(self, transport: asyncio.Transport) -> None:
        """Have the server give up; until it has said so, nothing else is asked."""
        if self._answer is not None and not transport.is_closing():
            self._taken_back = asyncio.get_running_loop().create_future()
            transport.write(write_message({"kind": "cancel"}))

    def _tell_of_two(self) -> None:
        hook, task = SHARED.instruments.misused, asyncio.current_task()
        if hook is not None and task is not None and self._asker is not None:
            names = {"first": self._asker.get_name(), "second": task.get_name()}
            hook("shared-connection", {**names, "host": self._host})

    def abort(self) -> None:
        """Close it at once."""
        if self._transport is not None:
            self._transport.abort()

    async def close(self) -> None:
        """Close it when all is sent."""
        if self._transport is not None:
            self._transport.close()
        await self._closed
