"""PubSub: a connection that listens to channels; blocking."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Self

from world.blocking import asked_of, blocking_call

from .listening import Listening
from .subscribed import Subscribed

if TYPE_CHECKING:
    from .connection import Connection, ConnectionPool


class PubSub(Listening):
    """Subscriptions, and the messages that come."""

    def __init__(
        self, connection_pool: ConnectionPool, ignore_subscribe_messages: bool = False
    ) -> None:
        self.connection_pool = connection_pool
        self.connection: Connection | None = None
        self._state = Subscribed(connection_pool.get_encoder(), ignore_subscribe_messages)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Listen no more."""
        if self.connection is not None:
            self.connection.disconnect()
            self.connection_pool.release(self.connection)
            self.connection = None
        self._state.forget()

    reset = close

    def execute_command(self, *args: Any) -> None:
        """Say it; what comes back is a message."""
        with blocking_call(
            f"redis.PubSub.{args[0].lower()}", asked_of(self.connection_pool.host, *args[:2])
        ):
            if self.connection is None:
                self.connection = self.connection_pool.get_connection()
            self.connection.send_command(*args)

    def subscribe(self, *args: Any, **handlers: Any) -> None:
        """Listen to channels."""
        new = self._state.new(args, handlers)
        self.execute_command("SUBSCRIBE", *new)
        self._state.joined("channel", new)

    def psubscribe(self, *args: Any, **handlers: Any) -> None:
        """Listen to every channel whose name matches a pattern."""
        new = self._state.new(args, handlers)
        self.execute_command("PSUBSCRIBE", *new)
        self._state.joined("pattern", new)

    def unsubscribe(self, *args: Any) -> None:
        """Listen to these no more, or to none."""
        self.execute_command("UNSUBSCRIBE", *self._state.leave("channel", args))

    def punsubscribe(self, *args: Any) -> None:
        """The same for patterns."""
        self.execute_command("PUNSUBSCRIBE", *self._state.leave("pattern", args))

    def ping(self, message: Any = None) -> None:
        """The answer comes as a message."""
        self.execute_command("PING", *([] if message is None else [message]))

    def listen(self) -> Iterator[dict[str, Any]]:
        """Messages as they come, as long as there are subscriptions."""
        while self.subscribed:
            message = self.handle_message(self.parse_response(block=True))
            if message is not None:
                yield message

    def get_message(
        self, ignore_subscribe_messages: bool = False, timeout: float | None = 0.0
    ) -> dict[str, Any] | None:
        """The next message; None if there is none within `timeout` seconds (None: wait for ever)."""
        reply = self.parse_response(block=timeout is None, timeout=timeout or 0.0)
        return None if reply is None else self.handle_message(reply, ignore_subscribe_messages)

    def parse_response(self, block: bool = True, timeout: float = 0.0) -> Any:
        """What the server sends next."""
        if self.connection is None:
            raise RuntimeError(
                "pubsub connection not set: did you forget to call subscribe() or psubscribe()?"
            )
        with blocking_call("redis.PubSub.get_message", self.connection.host):
            if block:
                return self.connection.read_response(blocks=True)
            return self.connection.read_response(timeout)

    def handle_message(self, reply: Any, ignore_subscribe_messages: bool = False) -> Any:
        """What the program gets of it; None where a handler has had it."""
        message = self._state.message(reply)
        handler = self._state.handler(message)
        if handler is not None:
            handler(message)
            return None
        return message if self._state.is_wanted(message, ignore_subscribe_messages) else None
