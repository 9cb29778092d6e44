"""Connection: one blocking connection to the server, and the pools that keep some."""

import builtins
import socket
import time
from collections import deque
from typing import Any, Self

from world.redis.resp import RespError, Taken, take_reply, write_command

from .encoding import Encoder
from .exceptions import (
    ConnectionError,
    InvalidResponse,
    MaxConnectionsError,
    RedisError,
    TimeoutError,
)
from .greeting import greetings
from .replies import plain
from .retry import RETRIES, Retry, default_backoff
from .settings import settings_of, settings_of_url
from .trouble import connect_error, read_error, write_error

_PIECE = 32_768


class Connection:
    """Sends commands, and reads their replies in order."""

    def __init__(self, **settings: Any) -> None:
        chosen = settings_of("Connection", settings)
        self.host: str = chosen["host"]
        self.port: int = int(chosen["port"])
        self.db = 0
        self.socket_timeout: float | None = chosen["socket_timeout"]
        self.socket_connect_timeout: float | None = chosen["socket_connect_timeout"]
        self.retry: Retry = chosen["retry"] or Retry(default_backoff(), RETRIES)
        self.encoder = Encoder(
            chosen["encoding"], chosen["encoding_errors"], chosen["decode_responses"]
        )
        self._settings = chosen
        self._socket: socket.socket | None = None
        self._buffer = bytearray()
        #: Commands whose replies nobody has read yet.
        self.unanswered: int = 0

    def __repr__(self) -> str:
        return f"<{type(self).__module__}.{type(self).__name__}(host={self.host},port={self.port},db=0)>"

    @property
    def is_connected(self) -> bool:
        """Whether it stands."""
        return self._socket is not None

    def connect(self) -> None:
        """Connect, unless it stands already. Raises ConnectionError, TimeoutError, AuthenticationError."""
        if self._socket is None:
            self.retry.call_with_retry(self._connect, lambda _: self.disconnect())

    def _connect(self) -> None:
        try:
            self._socket = socket.create_connection(
                (self.host, self.port), self.socket_connect_timeout
            )
        except OSError as error:
            raise connect_error(error, self.host, self.port) from error
        try:
            for words in greetings(self._settings):
                self.send_command(*words)
            for _ in greetings(self._settings):
                self.read_response()
        except RedisError:
            self.disconnect()
            raise

    def disconnect(self) -> None:
        """Close it; what was still to come is lost."""
        if self._socket is not None:
            self._socket.close()
        self._socket = None
        self._buffer.clear()
        self.unanswered = 0

    def send_command(self, *args: Any) -> None:
        """Send one command."""
        self.send_packed_command(write_command(*map(self.encoder.encode, args)))

    def send_packed_command(self, data: bytes, count: int = 1) -> None:
        """Send what is `count` commands already."""
        if self._socket is None:
            self.connect()
        assert self._socket is not None
        self._socket.settimeout(self.socket_timeout)
        try:
            self._socket.sendall(data)
        except OSError as error:
            self.disconnect()
            raise write_error(error) from error
        self.unanswered += count

    def read_response(self, timeout: float | None = None, *, blocks: bool = False) -> Any:
        """The next reply, whatever was asked; raises what the server calls an error.

        `timeout` is for this reply alone, and its end gives None; `blocks` lets it take for ever.
        """
        until = None if timeout is None else time.monotonic() + timeout
        wait = None if blocks else self.socket_timeout
        while (taken := self._take()) is None:
            if until is not None:
                wait = max(until - time.monotonic(), 0.0)
            data = self._receive(wait, quietly=until is not None)
            if data is None:
                return None
            self._buffer += data
        self.unanswered = max(self.unanswered - 1, 0)
        value = plain(taken.value, self.encoder)
        if isinstance(value, RedisError):
            raise value
        return value

    def _take(self) -> Taken | None:
        try:
            return take_reply(self._buffer)
        except RespError as error:
            raise InvalidResponse(str(error)) from error

    def _receive(self, wait: float | None, *, quietly: bool) -> bytes | None:
        if self._socket is None:
            raise ConnectionError("Connection closed by server.")
        self._socket.settimeout(wait)
        try:
            data = self._socket.recv(_PIECE)
        except (BlockingIOError, builtins.TimeoutError) as error:
            if quietly:
                return None
            self.disconnect()
            raise TimeoutError(f"Timeout reading from {self.host}:{self.port}") from error
        except OSError as error:
            self.disconnect()
            raise read_error(error, self.host, self.port) from error
        if not data:
            self.disconnect()
            raise ConnectionError("Connection closed by server.")
        return data


class ConnectionPool:
    """Connections that are used again; no more than `max_connections` of them."""

    def __init__(self, max_connections: int | None = None, **settings: Any) -> None:
        self.connection_kwargs = settings_of("ConnectionPool", settings)
        self.max_connections = max_connections or 100
        self._idle = deque[Connection]()
        self._used = list[Connection]()

    @classmethod
    def from_url(cls, url: str, **settings: Any) -> Self:
        """As `url` says: `redis://:password@host:port/0?max_connections=4`."""
        return cls(**{**settings, **settings_of_url(url)})

    def get_connection(self) -> Connection:
        """A connection that stands. Raises MaxConnectionsError if all are in use."""
        connection = self._take()
        try:
            connection.connect()
        except BaseException:
            self.release(connection)
            raise
        return connection

    def _take(self) -> Connection:
        if self._idle:
            connection = self._idle.pop()
        elif len(self._used) >= self.max_connections:
            raise MaxConnectionsError("Too many connections")
        else:
            connection = Connection(**self.connection_kwargs)
        self._used.append(connection)
        return connection

    def release(self, connection: Connection) -> None:
        """Give it back; one with replies still to come is closed first."""
        self._used.remove(connection)
        if connection.unanswered:
            connection.disconnect()
        self._idle.append(connection)

    def get_encoder(self) -> Encoder:
        """The encoding of its connections."""
        return Connection(**self.connection_kwargs).encoder

    @property
    def host(self) -> str:
        """Where its connections lead."""
        return str(self.connection_kwargs.get("host", "localhost"))

    def disconnect(self) -> None:
        """Close all."""
        for connection in (*self._idle, *self._used):
            connection.disconnect()

    close = disconnect
