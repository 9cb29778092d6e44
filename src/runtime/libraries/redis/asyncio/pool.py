"""ConnectionPool: connections that are lent to one command after another."""

import asyncio
import builtins
from collections import deque
from typing import Any, Self

from ..encoding import Encoder
from ..exceptions import ConnectionError, MaxConnectionsError
from ..settings import settings_of, settings_of_url
from .connection import Connection


class ConnectionPool:
    """Raises when all `max_connections` are in use."""

    def __init__(
        self,
        connection_class: type[Connection] = Connection,
        max_connections: int | None = None,
        **settings: Any,
    ) -> None:
        if max_connections is not None and max_connections < 1:
            raise ValueError('"max_connections" must be a positive integer')
        self.connection_class = connection_class
        self.connection_kwargs = settings_of(type(self).__name__, settings)
        self.max_connections = max_connections or 100
        self._idle = deque[Connection]()
        self._used = list[Connection]()

    @classmethod
    def from_url(cls, url: str, **settings: Any) -> Self:
        """As `url` says: `redis://:password@host:port/0?max_connections=4`."""
        return cls(**{**settings, **settings_of_url(url)})

    def __repr__(self) -> str:
        kind = f"{type(self).__module__}.{type(self).__name__}"
        facts = self.connection_kwargs
        return f"<{kind}(host={facts['host']},port={facts['port']},db=0)>"

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()

    def can_get_connection(self) -> bool:
        """Whether one is left."""
        return bool(self._idle) or len(self._used) < self.max_connections

    async def get_connection(self) -> Connection:
        """A connection that stands. Raises MaxConnectionsError if all are in use."""
        if not self.can_get_connection():
            raise MaxConnectionsError("Too many connections")
        return await self._ready(self._take())

    def _take(self) -> Connection:
        connection = (
            self._idle.pop() if self._idle else self.connection_class(**self.connection_kwargs)
        )
        self._used.append(connection)
        return connection

    async def _ready(self, connection: Connection) -> Connection:
        try:
            if not connection.is_clean:
                await connection.disconnect()
            await connection.connect()
        except BaseException:
            await self.release(connection)
            raise
        return connection

    async def release(self, connection: Connection) -> None:
        """Give it back."""
        self._used.remove(connection)
        self._idle.append(connection)

    def get_encoder(self) -> Encoder:
        """The encoding of its connections."""
        facts = self.connection_kwargs
        return Encoder(facts["encoding"], facts["encoding_errors"], facts["decode_responses"])

    async def disconnect(self, inuse_connections: bool = True) -> None:
        """Close all."""
        used = self._used if inuse_connections else ()
        await asyncio.gather(*(one.disconnect() for one in (*self._idle, *used)))

    async def aclose(self) -> None:
        """Close all."""
        await self.disconnect()


class BlockingConnectionPool(ConnectionPool):
    """Waits up to `timeout` seconds when all `max_connections` are in use."""

    def __init__(
        self,
        max_connections: int = 50,
        timeout: float | None = 20,
        connection_class: type[Connection] = Connection,
        **settings: Any,
    ) -> None:
        super().__init__(connection_class, max_connections, **settings)
        self.timeout = timeout
        self._condition = asyncio.Condition()

    async def get_connection(self) -> Connection:
        """A connection that stands. Raises ConnectionError if none comes free in time."""
        try:
            async with asyncio.timeout(self.timeout), self._condition:
                await self._condition.wait_for(self.can_get_connection)
                connection = self._take()
        except builtins.TimeoutError as error:
            raise ConnectionError("No connection available.") from error
        return await self._ready(connection)

    async def release(self, connection: Connection) -> None:
        """Give it back, and let one who waits have it."""
        async with self._condition:
            await super().release(connection)
            self._condition.notify()
