"""TCPConnector: makes the connections, over TCP."""

import asyncio
import math
import socket
from typing import TYPE_CHECKING, Any, Final, override

from world.secure import SecureConnectionError
from world.unsupported import refuse_arguments

from .base_connector import BaseConnector, Connection
from .client_exceptions import (
    ClientConnectorDNSError,
    ClientConnectorError,
    ClientConnectorSSLError,
)
from .client_proto import ResponseHandler
from .client_reqrep import ConnectionKey
from .told import tell

if TYPE_CHECKING:
    from .tracing import Traces

__all__ = ("BaseConnector", "Connection", "TCPConnector")

#: So many seconds a name that was looked up is remembered.
_REMEMBERED: Final = 10.0
_PLAIN: Final = "There is no encryption here: https:// works without any setting."
_NET: Final = "Connections are made on the simulated network as they are."

_REFUSED: Final = {
    "ssl_context": _PLAIN,
    "fingerprint": _PLAIN,
    "resolver": _NET,
    "local_addr": _NET,
    "socket_factory": _NET,
}
#: What the real one takes, and makes no difference here.
_WITHOUT_EFFECT: Final = (
    "verify_ssl",
    "ssl",
    "use_dns_cache",
    "ttl_dns_cache",
    "dns_cache_max_size",
    "family",
    "enable_cleanup_closed",
    "happy_eyeballs_delay",
    "interleave",
    "timeout_ceil_threshold",
    "ssl_shutdown_timeout",
)


class TCPConnector(BaseConnector):
    """Connections over TCP; those of https:// cost a round trip more, and encrypt nothing here."""

    def __init__(
        self,
        *,
        keepalive_timeout: float | None = None,
        force_close: bool = False,
        limit: int = 100,
        limit_per_host: int = 0,
        loop: asyncio.AbstractEventLoop | None = None,
        **others: Any,
    ) -> None:
        others = {name: value for name, value in others.items() if name not in _WITHOUT_EFFECT}
        refuse_arguments("TCPConnector", others, _REFUSED)
        #: When each name was looked up, for those who trace.
        self._found: dict[str, float] = {}
        super().__init__(
            keepalive_timeout=keepalive_timeout,
            force_close=force_close,
            limit=limit,
            limit_per_host=limit_per_host,
            loop=loop,
        )

    @override
    async def _look_up(self, key: ConnectionKey, traces: Traces) -> None:
        """What was looked up is remembered for ten seconds, as in the real one."""
        now = self._loop.time()
        if now - self._found.get(key.host, -math.inf) <= _REMEMBERED:
            await tell(traces, "TraceDnsCacheHit", key.host)
            return
        await tell(traces, "TraceDnsCacheMiss", key.host)
        await tell(traces, "TraceDnsResolveHostStart", key.host)
        try:
            await self._loop.getaddrinfo(key.host, key.port)
        except socket.gaierror as error:
            raise ClientConnectorDNSError(key, error) from error
        self._found[key.host] = now
        await tell(traces, "TraceDnsResolveHostEnd", key.host)

    @override
    async def _create_connection(
        self, key: ConnectionKey, sock_connect: float | None
    ) -> ResponseHandler:
        loop = self._loop
        try:
            async with asyncio.timeout(sock_connect):
                _, protocol = await loop.create_connection(
                    lambda: ResponseHandler(loop), key.host, key.port or 0
                )
        except socket.gaierror as error:
            raise ClientConnectorDNSError(key, error) from error
        except OSError as error:
            if isinstance(error, TimeoutError) and error.errno is None:
                raise
            raise ClientConnectorError(key, error) from error
        if key.is_ssl:
            await self._secure(key, protocol, sock_connect)
        return protocol

    async def _secure(
        self, key: ConnectionKey, protocol: ResponseHandler, sock_connect: float | None
    ) -> None:
        try:
            async with asyncio.timeout(sock_connect):
                await protocol.shake_hands()
        except SecureConnectionError as error:
            protocol.close()
            raise ClientConnectorSSLError(key, OSError(1, str(error))) from error
        except BaseException:
            protocol.close()
            raise
