"""BaseConnector: keeps connections for the next request, and lets no more be open than its limits."""

import asyncio
import warnings
from collections import deque
from collections.abc import Awaitable, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Final, override

from world.unsupported import Partial

from .client_exceptions import ClientConnectionError
from .client_proto import ResponseHandler
from .client_reqrep import ConnectionKey
from .told import tell

if TYPE_CHECKING:
    from .tracing import Traces

_KEEPALIVE: Final = 15.0


class Connection:
    """The connection that a request has for as long as it needs it."""

    def __init__(
        self, connector: BaseConnector, key: ConnectionKey, protocol: ResponseHandler
    ) -> None:
        self._connector = connector
        self._key = key
        self.protocol: ResponseHandler | None = protocol

    @property
    def transport(self) -> Any:
        """The transport under it."""
        return None if self.protocol is None else self.protocol.transport

    @property
    def closed(self) -> bool:
        """Whether it was given back."""
        return self.protocol is None or not self.protocol.is_connected()

    def answered(self, seconds: float) -> None:
        """The host needed so long to answer."""
        self._connector.answer_time = seconds

    def release(self) -> None:
        """Give it back, for the next request if it can carry one."""
        protocol, self.protocol = self.protocol, None
        if protocol is not None:
            self._connector.release(self._key, protocol)

    def close(self) -> None:
        """Give it back, closed."""
        protocol, self.protocol = self.protocol, None
        if protocol is not None:
            self._connector.release(self._key, protocol, should_close=True)

    def __repr__(self) -> str:
        return f"Connection<{self._key}>"


class BaseConnector(Partial):
    """Counts connections, and keeps those that are idle."""

    _closed = True
    _refused: ClassVar[Mapping[str, str]] = {
        "_resolve_host": "Connections are made on the simulated network as they are."
    }

    def __init__(
        self,
        *,
        keepalive_timeout: float | None = None,
        force_close: bool = False,
        limit: int = 100,
        limit_per_host: int = 0,
        loop: asyncio.AbstractEventLoop | None = None,
    ) -> None:
        if force_close and keepalive_timeout is not None:
            raise ValueError("keepalive_timeout cannot be set if force_close is True")
        self._loop = loop or asyncio.get_running_loop()
        self._closed = False
        #: Seconds that the latest answer took; None before the first.
        self.answer_time: float | None = None
        self._limit = limit
        self._limit_per_host = limit_per_host
        self._force_close = force_close
        self._keepalive_timeout = _KEEPALIVE if keepalive_timeout is None else keepalive_timeout
        self._conns: dict[ConnectionKey, deque[tuple[ResponseHandler, float]]] = {}
        self._acquired = 0
        self._acquired_per_host: dict[ConnectionKey, int] = {}
        self._waiters: dict[ConnectionKey, deque[asyncio.Future[None]]] = {}

    def __del__(self) -> None:
        if self._closed or not self._conns:
            return
        shown = [repr(idle) for idle in self._conns.values()]
        self._close_all()
        warnings.warn(f"Unclosed connector {self!r}", ResourceWarning, source=self, stacklevel=2)
        self._loop.call_exception_handler(
            {"connector": self, "connections": shown, "message": "Unclosed connector"}
        )

    @property
    def limit(self) -> int:
        """The most connections at once; 0 is no limit."""
        return self._limit

    @property
    def limit_per_host(self) -> int:
        """The most connections at once to one host; 0 is no limit."""
        return self._limit_per_host

    @property
    def force_close(self) -> bool:
        """Whether each connection is closed after its request."""
        return self._force_close

    @property
    def closed(self) -> bool:
        """Whether it was closed."""
        return self._closed

    async def __aenter__(self) -> BaseConnector:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    def close(self) -> Awaitable[None]:
        """Close every connection; what is returned may be awaited."""
        if not self._closed:
            self._close_all()
        return _Nothing()

    def _close_all(self) -> None:
        self._closed = True
        if not self._loop.is_closed():
            for idle in self._conns.values():
                for protocol, _ in idle:
                    protocol.close()
            for waiters in self._waiters.values():
                for waiter in waiters:
                    if not waiter.done():
                        waiter.cancel()
        self._conns.clear()
        self._waiters.clear()

    # ---- taking and giving back ----

    async def connect(
        self, key: ConnectionKey, sock_connect: float | None, traces: Traces | None = None
    ) -> Connection:
        """A connection to `key`: an idle one, a new one, or the next that is given back."""
        if self._available(key) <= 0:
            await tell(traces, "TraceConnectionQueuedStart")
            while self._available(key) <= 0:
                await self._wait_for_room(key)
            await tell(traces, "TraceConnectionQueuedEnd")
        idle = self._idle(key)
        self._acquire(key)
        if idle is not None:
            await tell(traces, "TraceConnectionReuseconn")
            return Connection(self, key, idle)
        try:
            await tell(traces, "TraceConnectionCreateStart")
            if traces:
                await self._look_up(key, traces)
            protocol = await self._create_connection(key, sock_connect)
            await tell(traces, "TraceConnectionCreateEnd")
        except BaseException:
            self._give_back(key)
            raise
        if self._closed:
            protocol.close()
            raise ClientConnectionError("Connector is closed.")
        return Connection(self, key, protocol)

    def release(
        self, key: ConnectionKey, protocol: ResponseHandler, *, should_close: bool = False
    ) -> None:
        """Take a connection back."""
        if self._closed:
            protocol.close()
            return
        if self._force_close or should_close or protocol.should_close:
            protocol.close()
        else:
            idle = self._conns.setdefault(key, deque())
            idle.append((protocol, self._loop.time()))
        self._give_back(key)

    def has_room(self, key: ConnectionKey) -> bool:
        """Whether a request to `key` gets a connection without waiting for others."""
        return self._available(key) > 0

    def _available(self, key: ConnectionKey) -> int:
        """How many more connections to `key` the limits allow."""
        free = self._limit - self._acquired if self._limit else 1
        if free > 0 and self._limit_per_host:
            free = self._limit_per_host - self._acquired_per_host.get(key, 0)
        return free

    async def _wait_for_room(self, key: ConnectionKey) -> None:
        waiter = self._loop.create_future()
        waiters = self._waiters.setdefault(key, deque())
        waiters.append(waiter)
        try:
            await waiter
        except BaseException:
            if waiter.done() and not waiter.cancelled():
                # The room was for this one; let another have it.
                self._wake_one()
            raise
        finally:
            if waiter in waiters:
                waiters.remove(waiter)
            if not waiters and self._waiters.get(key) is waiters:
                del self._waiters[key]

    def _wake_one(self) -> None:
        for key, waiters in self._waiters.items():
            if self._available(key) <= 0:
                continue
            while waiters:
                waiter = waiters.popleft()
                if not waiter.done():
                    waiter.set_result(None)
                    return

    def _acquire(self, key: ConnectionKey) -> None:
        self._acquired += 1
        self._acquired_per_host[key] = self._acquired_per_host.get(key, 0) + 1

    def _give_back(self, key: ConnectionKey) -> None:
        self._acquired -= 1
        self._acquired_per_host[key] -= 1
        self._wake_one()

    def _idle(self, key: ConnectionKey) -> ResponseHandler | None:
        idle = self._conns.get(key)
        while idle:
            protocol, since = idle.popleft()
            if not idle:
                del self._conns[key]
            if self._loop.time() - since <= self._keepalive_timeout and protocol.is_connected():
                return protocol
            protocol.close()
        return None

    async def _look_up(self, key: ConnectionKey, traces: Traces) -> None:
        """Tell those who ask that the name of the host is looked up; connecting does it again."""

    async def _create_connection(
        self, key: ConnectionKey, sock_connect: float | None
    ) -> ResponseHandler:
        raise NotImplementedError


class _Nothing(Awaitable[None]):
    """What `close` returns: there is nothing to wait for, and nothing is missed if it is not awaited."""

    @override
    def __await__(self) -> Any:
        return iter(())


Connection.__module__ = BaseConnector.__module__ = "aiohttp.connector"
