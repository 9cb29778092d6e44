"""Exchange: one call of a session: each request that it takes, and how long it may still take."""

import asyncio
import contextlib
import math
import sys
from collections.abc import AsyncGenerator, Awaitable
from typing import TYPE_CHECKING, Final

from multidict import CIMultiDict, CIMultiDictProxy
from world.http import Headers, MessageError, write_head
from world.misuse import tell_misuse
from yarl import URL

from .client_exceptions import (
    ClientConnectionError,
    ClientError,
    ClientOSError,
    ClientResponseError,
    ConnectionTimeoutError,
    ServerDisconnectedError,
)
from .client_reqrep import ClientResponse, ConnectionKey, RequestInfo
from .connector import BaseConnector, Connection
from .timeouts import ClientTimeout
from .version import VERSION

if TYPE_CHECKING:
    from .tracing import Traces

_IDEMPOTENT: Final = ("GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE")
_USER_AGENT: Final = f"Python/{sys.version_info[0]}.{sys.version_info[1]} aiohttp/{VERSION}"


class Exchange:
    """One call of the session, with all its redirects, and how long it may still take."""

    def __init__(
        self,
        connector: BaseConnector | None,
        loop: asyncio.AbstractEventLoop,
        times: ClientTimeout,
        asked: str,
        host: str,
        traces: Traces | None = None,
    ) -> None:
        self._traces = traces
        self._connector = connector
        self._loop = loop
        self._times = times
        self._asked, self._host = asked, host
        self._deadline = self._after(times.total)
        #: Seconds spent waiting for a connection that others had.
        self._queued = 0.0

    def _after(self, seconds: float | None) -> float | None:
        """The instant so many seconds from now; longer ones end at a whole second, as in the real one."""
        if not seconds or seconds <= 0:
            return None
        when = self._loop.time() + seconds
        return math.ceil(when) if seconds > self._times.ceil_threshold else when

    @contextlib.asynccontextmanager
    async def queue_told(self) -> AsyncGenerator[None]:
        """Tell who runs out of time because of the queue; to be entered within the total."""
        try:
            yield
        except asyncio.CancelledError:
            total, needed = self._times.total, self._connector and self._connector.answer_time
            is_late = self._deadline is not None and self._loop.time() >= self._deadline
            if is_late and total and needed and needed <= total < self._queued + needed:
                tell_misuse(
                    "timeout-in-queue",
                    queued=self._queued,
                    total=total,
                    needed=needed,
                    host=self._host,
                    asked=self._asked,
                )
            raise

    def within_total(self) -> asyncio.Timeout:
        """The time that the whole call may take."""
        return asyncio.timeout_at(self._deadline)

    async def _guarded(self, waiter: Awaitable[None]) -> None:
        async with self.within_total():
            await waiter

    async def ask(self, method: str, url: URL, fields: Headers, body: bytes) -> ClientResponse:
        """Ask once; again if a connection that was kept turns out to be closed."""
        may_repeat = method in _IDEMPOTENT
        while True:
            connection = await self._connect(url)
            protocol = connection.protocol
            assert protocol is not None
            was_used = protocol.is_used
            try:
                return await self._exchange(connection, method, url, fields, body)
            except ClientOSError, ServerDisconnectedError:
                connection.close()
                if not (was_used and may_repeat):
                    raise
                may_repeat = False
            except BaseException:
                connection.close()
                raise

    async def _connect(self, url: URL) -> Connection:
        connector = self._connector
        if connector is None:
            raise ClientConnectionError("Connector is closed.")
        key = ConnectionKey(url.host or "", url.port, url.scheme == "https")
        limit = asyncio.timeout_at(self._after(self._times.connect))
        queues, began = not connector.has_room(key), self._loop.time()
        try:
            async with limit:
                return await connector.connect(key, self._times.sock_connect, self._traces)
        except TimeoutError as error:
            if isinstance(error, ClientError):
                raise
            raise ConnectionTimeoutError(f"Connection timeout to host {url}") from error
        finally:
            if queues:
                self._queued += self._loop.time() - began

    async def _exchange(
        self, connection: Connection, method: str, url: URL, fields: Headers, body: bytes
    ) -> ClientResponse:
        protocol = connection.protocol
        assert protocol is not None
        headers = _headers(method, url, fields, body)
        info = RequestInfo(url.with_fragment(None), method, CIMultiDictProxy(headers.pairs()), url)
        message = write_head(f"{method} {url.raw_path_qs} HTTP/1.1", headers) + body
        began = self._loop.time()
        try:
            reply = protocol.send(method, message, self._times.sock_read)
            if self._traces:
                sent = CIMultiDict[str](headers.pairs())
                await self._traces.tell("TraceRequestHeadersSent", method, url, sent)
                if body:
                    await self._traces.tell("TraceRequestChunkSent", method, url, body)
            head, content = await reply
        except MessageError as error:
            raise ClientResponseError(info, (), status=400, message=str(error)) from error
        connection.answered(self._loop.time() - began)
        return ClientResponse(
            info, head, content, connection, self._guarded, self._loop, self._traces
        )


def _headers(method: str, url: URL, fields: Headers, body: bytes) -> Headers:
    headers = Headers([("Host", url.authority)])
    for name, value in (
        ("Accept", "*/*"),
        ("Accept-Encoding", "gzip, deflate"),
        ("User-Agent", _USER_AGENT),
    ):
        if name not in fields:
            headers.add(name, value)
    for name, value in fields.pairs():
        headers.add(name, value)
    if body or method in ("POST", "PUT", "PATCH"):
        headers.setdefault("Content-Length", str(len(body)))
    return headers
