"""PubSub: a connection that listens to channels; awaited."""

import asyncio
import inspect
import math
from collections.abc import AsyncIterator, Callable
from typing import Any, Self

from ..listening import Listening
from ..subscribed import Subscribed
from .connection import Connection
from .pool import ConnectionPool


class PubSub(Listening):
    """Subscriptions, and the messages that come. What is published while nobody listens is lost."""

    def __init__(
        self, connection_pool: ConnectionPool, ignore_subscribe_messages: bool = False
    ) -> None:
        self.connection_pool = connection_pool
        self.connection: Connection | None = None
        self._state = Subscribed(connection_pool.get_encoder(), ignore_subscribe_messages)
        self._lock = asyncio.Lock()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()

    async def aclose(self) -> None:
        """Listen no more."""
        async with self._lock:
            if self.connection is not None:
                await self.connection.disconnect(nowait=True)
                await self.connection_pool.release(self.connection)
                self.connection = None
            self._state.forget()

    async def close(self) -> None:
        """The old name of `aclose`."""
        await self.aclose()

    async def reset(self) -> None:
        """The old name of `aclose`."""
        await self.aclose()

    async def connect(self) -> None:
        """Take a connection."""
        if self.connection is None:
            self.connection = await self.connection_pool.get_connection()

    async def execute_command(self, *args: Any) -> None:
        """Say it; what comes back is a message."""
        await self.connect()
        assert self.connection is not None
        await self.connection.send_command(*args)

    async def subscribe(self, *args: Any, **handlers: Any) -> None:
        """Listen to channels. The server's confirmation is the first message."""
        new = self._state.new(args, handlers)
        await self.execute_command("SUBSCRIBE", *new)
        self._state.joined("channel", new)

    async def psubscribe(self, *args: Any, **handlers: Any) -> None:
        """Listen to every channel whose name matches a pattern."""
        new = self._state.new(args, handlers)
        await self.execute_command("PSUBSCRIBE", *new)
        self._state.joined("pattern", new)

    async def unsubscribe(self, *args: Any) -> None:
        """Listen to these no more, or to none."""
        await self.execute_command("UNSUBSCRIBE", *self._state.leave("channel", args))

    async def punsubscribe(self, *args: Any) -> None:
        """The same for patterns."""
        await self.execute_command("PUNSUBSCRIBE", *self._state.leave("pattern", args))

    async def ping(self, message: Any = None) -> None:
        """The answer comes as a message."""
        await self.execute_command("PING", *([] if message is None else [message]))

    async def listen(self) -> AsyncIterator[dict[str, Any]]:
        """Messages as they come, as long as there are subscriptions: for ever, mostly."""
        while self.subscribed:
            message = await self.handle_message(await self.parse_response(block=True))
            if message is not None:
                yield message

    async def get_message(
        self,
        ignore_subscribe_messages: bool = False,
        timeout: float | None = 0.0,  # noqa: ASYNC109 - the real name
    ) -> dict[str, Any] | None:
        """The next message; None if there is none within `timeout` seconds (None: wait for ever)."""
        reply = await self.parse_response(block=timeout is None, timeout=timeout or 0.0)
        if reply is None:
            return None
        return await self.handle_message(reply, ignore_subscribe_messages)

    async def parse_response(
        self,
        block: bool = True,
        timeout: float = 0,  # noqa: ASYNC109 - the real name
    ) -> Any:
        """What the server sends next."""
        if self.connection is None:
            raise RuntimeError(
                "pubsub connection not set: did you forget to call subscribe() or psubscribe()?"
            )
        return await self.connection.read_response(
            timeout=math.inf if block else timeout, disconnect_on_error=False, push_request=True
        )

    async def handle_message(self, response: Any, ignore_subscribe_messages: bool = False) -> Any:
        """What the program gets of it; None where a handler has had it."""
        message = self._state.message(response)
        handler = self._state.handler(message)
        if handler is not None:
            handled = handler(message)
            if inspect.isawaitable(handled):
                await handled
            return None
        return message if self._state.is_wanted(message, ignore_subscribe_messages) else None

    async def run(
        self,
        *,
        exception_handler: Callable[[BaseException, Self], Any] | None = None,
        poll_timeout: float = 1.0,
    ) -> None:
        """Hand messages to their handlers until this is cancelled."""
        self._state.check_handlers()
        await self.connect()
        while True:
            try:
                await self.get_message(ignore_subscribe_messages=True, timeout=poll_timeout)
            except asyncio.CancelledError:
                raise
            except BaseException as error:
                if exception_handler is None:
                    raise
                handled = exception_handler(error, self)
                if inspect.isawaitable(handled):
                    await handled
            await asyncio.sleep(0)
