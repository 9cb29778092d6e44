"""redis.asyncio, simulated: the client whose commands are awaited."""

from world.unsupported import each, surface

from ..backoff import default_backoff
from ..exceptions import (
    AuthenticationError,
    AuthenticationWrongNumberOfArgsError,
    BusyLoadingError,
    ChildDeadlockedError,
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
    "AuthenticationWrongNumberOfArgsError",
    "BlockingConnectionPool",
    "BusyLoadingError",
    "ChildDeadlockedError",
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
    "default_backoff",
    "from_url",
)

__getattr__, __dir__ = surface(
    __name__,
    __all__,
    {
        **each(
            "RedisCluster Sentinel SentinelConnectionPool SentinelManagedConnection cluster multidb sentinel",
            "Use Redis: there is one server.",
        ),
        **each(
            "SSLConnection SentinelManagedSSLConnection",
            "There is no encryption here. Use Connection.",
        ),
        **each(
            "AsyncClusterKeyspaceNotifications AsyncKeyspaceNotifications AsyncKeyspaceNotificationsInterface "
            "Subscription keyspace_notifications",
            "Publish what you change, and use pubsub().",
        ),
        "UnixDomainSocketConnection": "Use Connection.",
    },
)
