"""Pipeline: several commands in one piece, as a transaction unless told otherwise; blocking."""

from typing import TYPE_CHECKING, Any, Self, override

from world.blocking import asked_of, blocking_call

from .commands import CoreCommands
from .exceptions import RedisError
from .replies import shaped
from .stack import CommandStack

if TYPE_CHECKING:
    from .connection import Connection, ConnectionPool


class Pipeline(CoreCommands):
    """Its methods queue commands and return the pipeline; execute() sends them and returns all results."""

    def __init__(self, connection_pool: ConnectionPool, transaction: bool = True) -> None:
        self.connection_pool = connection_pool
        self.connection: Connection | None = None
        self.is_transaction = transaction
        self._stack = CommandStack()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.reset()

    def __len__(self) -> int:
        return len(self._stack.commands)

    def __bool__(self) -> bool:
        return True

    def reset(self) -> None:
        """Forget all commands, and watch nothing."""
        was_watching = self._stack.watching
        self._stack.clear()
        connection, self.connection = self.connection, None
        if connection is not None:
            try:
                if was_watching and connection.is_connected:
                    connection.send_command("UNWATCH")
                    connection.read_response()
            finally:
                self.connection_pool.release(connection)

    close = reset

    def multi(self) -> None:
        """After watch(): from here on commands are queued."""
        self._stack.begin()

    def watch(self, *names: Any) -> Any:
        """Have execute() raise WatchError if one of these is changed until then."""
        if self._stack.explicit:
            raise RedisError("Cannot issue a WATCH after a MULTI")
        return self.execute_command("WATCH", *names)

    def unwatch(self) -> Any:
        """Watch nothing."""
        return self.execute_command("UNWATCH") if self._stack.watching else True

    @override
    def execute_command(self, *args: Any, **options: Any) -> Any:
        """Queue a command; while keys are watched and before multi(), do it at once."""
        if not self._stack.is_immediate(args[0]):
            self._stack.commands.append((args, options))
            return self
        with blocking_call(
            "redis.Pipeline." + args[0].lower(), asked_of(self.connection_pool.host, *args[:2])
        ):
            self.connection = connection = self.connection or self.connection_pool.get_connection()
            connection.send_command(*args)
            value = shaped(args[0], connection.read_response(), options)
        self._stack.watching = args[0] != "UNWATCH"
        return value

    def execute(self, raise_on_error: bool = True) -> list[Any]:
        """Send all of them; the results in order. Raises WatchError, and the first error of a command."""
        stack = self._stack
        if not stack.commands and not stack.watching:
            return []
        with blocking_call("redis.Pipeline.execute", self.connection_pool.host):
            connection = self.connection or self.connection_pool.get_connection()
            self.connection = connection
            try:
                is_transaction = self.is_transaction or stack.explicit
                data, count = stack.packed(connection.encoder, transaction=is_transaction)
                connection.send_packed_command(data, count)
                replies = [_read(connection) for _ in range(count)]
                if is_transaction:
                    stack.watching = False
                    replies = stack.committed(replies)
                return stack.results(replies, raise_on_error=raise_on_error)
            finally:
                self.reset()


def _read(connection: Connection) -> Any:
    try:
        return connection.read_response()
    except RedisError as error:
        if not connection.is_connected:
            raise
        return error
