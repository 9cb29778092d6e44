"""ServerState: what the connections of a server have in common."""

import asyncio
import time
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from .config import Config


class Connection(Protocol):
    """A connection that can be told to come to its end."""

    def shutdown(self) -> None:
        """Close as soon as nothing is left to be said."""
        ...


class ServerState:
    """Open connections, tasks under way, requests so far."""

    def __init__(self, config: Config) -> None:
        self._config = config
        self.total_requests = 0
        self.connections = set[Connection]()
        self.tasks = set[asyncio.Task[None]]()
        #: Set whenever the server may have to look again.
        self.changed = asyncio.Event()
        self._second = -1
        self._headers: list[tuple[bytes, bytes]] = []

    @property
    def default_headers(self) -> list[tuple[bytes, bytes]]:
        """What every response has, with the date of the running second."""
        now = int(time.time())
        if now != self._second:
            self._second = now
            date = time.strftime("%a, %d %b %Y %H:%M:%S GMT", time.gmtime(now))
            self._headers = self._config.headers_of(date.encode())
        return self._headers

    def left(self, connection: Connection) -> None:
        """A connection is over, or goes on as another one."""
        self.connections.discard(connection)
        self.changed.set()

    def begin(self, task: asyncio.Task[None]) -> None:
        """A task is under way."""
        self.tasks.add(task)
        task.add_done_callback(self._done)

    def _done(self, task: asyncio.Task[None]) -> None:
        self.tasks.discard(task)
        self.changed.set()

    def answered(self) -> None:
        """One request more is answered."""
        self.total_requests += 1
        if self._config.limit_max_requests is not None:
            self.changed.set()
