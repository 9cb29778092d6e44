"""Redis: the client that blocks."""

import time
from collections.abc import Callable
from typing import Any, Final, Self, override

from world.blocking import asked_of, blocking_call

from .commands import CoreCommands
from .connection import Connection, ConnectionPool
from .exceptions import WatchError
from .lock import Lock
from .pipeline import Pipeline
from .pubsub import PubSub
from .replies import shaped

#: Methods that are named otherwise than the command.
_METHODS: Final = {"DEL": "delete", "INCRBY": "incr", "DECRBY": "decr"}


class Redis(CoreCommands):
    """Commands; each waits for its reply, and its whole thread with it."""

    def __init__(
        self,
        host: str = "localhost",
        port: int = 6379,
        db: int = 0,
        password: str | None = None,
        socket_timeout: float | None = 5,
        *,
        connection_pool: ConnectionPool | None = None,
        **settings: Any,
    ) -> None:
        if connection_pool is None:
            connection_pool = ConnectionPool(
                host=host,
                port=port,
                db=db,
                password=password,
                socket_timeout=socket_timeout,
                **settings,
            )
        self.connection_pool = connection_pool

    @classmethod
    def from_url(cls, url: str, **settings: Any) -> Self:
        """As `url` says."""
        return cls(connection_pool=ConnectionPool.from_url(url, **settings))

    @classmethod
    def from_pool(cls, connection_pool: ConnectionPool) -> Self:
        """With the connections of `connection_pool`."""
        return cls(connection_pool=connection_pool)

    def __repr__(self) -> str:
        return f"<{type(self).__module__}.{type(self).__name__}>"

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close all connections."""
        self.connection_pool.disconnect()

    @override
    def execute_command(self, *args: Any, **options: Any) -> Any:
        """Send a command and wait for its reply."""
        method = _METHODS.get(args[0], args[0].lower())
        with blocking_call(f"redis.Redis.{method}", asked_of(self.connection_pool.host, *args[:2])):
            connection = self.connection_pool.get_connection()
            try:
                value = connection.retry.call_with_retry(
                    lambda: _exchange(connection, args), lambda _: connection.disconnect()
                )
            finally:
                self.connection_pool.release(connection)
        return shaped(args[0], value, options)

    def pipeline(self, transaction: bool = True, shard_hint: str | None = None) -> Pipeline:
        """Several commands in one piece."""
        return Pipeline(self.connection_pool, transaction)

    def transaction(
        self,
        func: Callable[[Pipeline], Any],
        *watches: Any,
        value_from_callable: bool = False,
        watch_delay: float | None = None,
    ) -> Any:
        """Watch, call `func` with a pipeline and execute it, until nobody has changed what is watched."""
        with self.pipeline() as pipe:
            while True:
                try:
                    if watches:
                        pipe.watch(*watches)
                    value = func(pipe)
                    results = pipe.execute()
                    return value if value_from_callable else results
                except WatchError:
                    time.sleep(watch_delay or 0)

    def lock(self, name: Any, timeout: float | None = None, **settings: Any) -> Lock:
        """A lock of that name, for all clients of the server."""
        return Lock(self, name, timeout, **settings)

    def pubsub(self, **settings: Any) -> PubSub:
        """A connection to listen with."""
        return PubSub(self.connection_pool, **settings)


def _exchange(connection: Connection, args: tuple[Any, ...]) -> Any:
    connection.send_command(*args)
    return connection.read_response()


StrictRedis = Redis


def from_url(url: str, **settings: Any) -> Redis:
    """A client as `url` says."""
    return Redis.from_url(url, **settings)
