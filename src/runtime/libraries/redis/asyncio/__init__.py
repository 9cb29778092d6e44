"""redis.asyncio, simulated: the client whose commands are awaited."""

from world.unsupported import surface

from ..exceptions import (
    AuthenticationError,
    BusyLoadingError,
    ConnectionError,
    DataError,
    InvalidResponse,
    OutOfMemoryError,
    PubSubError,
    ReadOnlyError,
    RedisError,
    ResponseError,
    TimeoutError,
    WatchError,
)
from .client import Redis, StrictRedis, from_url
from .connection import Connection
from .pool import BlockingConnectionPool, ConnectionPool

__all__ = (
    "AuthenticationError",
    "BlockingConnectionPool",
    "BusyLoadingError",
    "Connection",
    "ConnectionError",
    "ConnectionPool",
    "DataError",
    "InvalidResponse",
    "OutOfMemoryError",
    "PubSubError",
    "ReadOnlyError",
    "Redis",
    "RedisError",
    "ResponseError",
    "StrictRedis",
    "TimeoutError",
    "WatchError",
    "from_url",
)

__getattr__, __dir__ = surface(
    __name__,
    __all__,
    {
        "RedisCluster": "Use Redis: there is one server.",
        "SSLConnection": "There is no encryption here. Use Connection.",
        "Sentinel": "Use Redis: there is one server.",
        "UnixDomainSocketConnection": "Use Connection.",
    },
)
