"""Pipeline: several commands in one piece, as a transaction unless told otherwise; awaited."""

import asyncio
from collections.abc import Generator
from typing import Any, Self, override

from ..commands import CoreCommands
from ..exceptions import ConnectionError, RedisError
from ..replies import shaped
from ..stack import CommandStack
from .connection import Connection
from .pool import ConnectionPool


class Pipeline(CoreCommands):
    """Its methods queue commands and return the pipeline; `await execute()` gives all results."""

    def __init__(self, connection_pool: ConnectionPool, transaction: bool = True) -> None:
        self.connection_pool = connection_pool
        self.connection: Connection | None = None
        self.is_transaction = transaction
        self._stack = CommandStack()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.reset()

    def __await__(self) -> Generator[Any, None, Self]:
        return self._self().__await__()

    async def _self(self) -> Self:
        return self

    def __len__(self) -> int:
        return len(self._stack.commands)

    def __bool__(self) -> bool:
        return True

    async def reset(self) -> None:
        """Forget all commands, and watch nothing."""
        was_watching = self._stack.watching
        self._stack.clear()
        connection, self.connection = self.connection, None
        if connection is None:
            return
        try:
            if was_watching and connection.is_connected:
                await _unwatch(connection)
        finally:
            await asyncio.shield(self.connection_pool.release(connection))

    async def aclose(self) -> None:
        """As `reset`."""
        await self.reset()

    def multi(self) -> None:
        """After watch(): from here on commands are queued."""
        self._stack.begin()

    async def watch(self, *names: Any) -> Any:
        """Have execute() raise WatchError if one of these is changed until then."""
        if self._stack.explicit:
            raise RedisError("Cannot issue a WATCH after a MULTI")
        return await self._at_once("WATCH", *names)

    async def unwatch(self) -> Any:
        """Watch nothing."""
        return await self._at_once("UNWATCH") if self._stack.watching else True

    @override
    def execute_command(self, *args: Any, **options: Any) -> Any:
        """Queue a command; while keys are watched and before multi(), do it when it is awaited."""
        if self._stack.is_immediate(args[0]):
            return self._at_once(*args, **options)
        self._stack.commands.append((args, options))
        return self

    async def _at_once(self, *args: Any, **options: Any) -> Any:
        connection = self.connection
        if connection is None:
            connection = self.connection = await self.connection_pool.get_connection()
        await connection.send_command(*args)
        value = shaped(args[0], await connection.read_response(), options)
        self._stack.watching = args[0] != "UNWATCH"
        return value

    async def execute(self, raise_on_error: bool = True) -> list[Any]:
        """Send all of them; the results in order. Raises WatchError, and the first error of a command."""
        stack = self._stack
        if not stack.commands and not stack.watching:
            return []
        connection = self.connection
        if connection is None:
            connection = self.connection = await self.connection_pool.get_connection()
        try:
            is_transaction = self.is_transaction or stack.explicit
            data, count = stack.packed(connection.encoder, transaction=is_transaction)
            await connection.send_packed_command(data, count)
            replies = [await _read(connection) for _ in range(count)]
            if is_transaction:
                stack.watching = False
                replies = stack.committed(replies)
            return stack.results(replies, raise_on_error=raise_on_error)
        finally:
            await self.reset()


async def _read(connection: Connection) -> Any:
    try:
        return await connection.read_response()
    except RedisError as error:
        if not connection.is_connected:
            raise
        return error


async def _unwatch(connection: Connection) -> None:
    try:
        await connection.send_command("UNWATCH")
        await connection.read_response()
    except ConnectionError:
        await connection.disconnect()
    except asyncio.CancelledError:
        await connection.disconnect()
        raise
