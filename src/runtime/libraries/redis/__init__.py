"""redis, simulated: redis-py 8.1 on the in-memory network, with a simulated server at localhost and redis.test.

`redis.Redis` blocks its thread at each command, and in a coroutine the whole loop; `redis.asyncio` does not.
Written anew from its documentation and behaviour: RESP 3 on the wire, pools, pipelines, locks and pub/sub.
Nothing outside is reached. What is not here says so, and names the nearest thing that is.
"""

from world.unsupported import surface

from . import asyncio, backoff, exceptions
from .client import Redis, StrictRedis, from_url
from .connection import Connection, ConnectionPool
from .exceptions import (
    AuthenticationError,
    BusyLoadingError,
    ConnectionError,
    DataError,
    InvalidResponse,
    MaxConnectionsError,
    OutOfMemoryError,
    PubSubError,
    ReadOnlyError,
    RedisError,
    ResponseError,
    TimeoutError,
    WatchError,
)
from .version import VERSION as _VERSION

__version__ = _VERSION
VERSION = tuple(int(part) for part in _VERSION.split("."))
__all__ = (
    "VERSION",
    "AuthenticationError",
    "BusyLoadingError",
    "Connection",
    "ConnectionError",
    "ConnectionPool",
    "DataError",
    "InvalidResponse",
    "MaxConnectionsError",
    "OutOfMemoryError",
    "PubSubError",
    "ReadOnlyError",
    "Redis",
    "RedisError",
    "ResponseError",
    "StrictRedis",
    "TimeoutError",
    "WatchError",
    "asyncio",
    "backoff",
    "exceptions",
    "from_url",
)

REFUSED = {
    "BlockingConnectionPool": "Use redis.asyncio.BlockingConnectionPool, or ConnectionPool.",
    "CredentialProvider": "Use password=.",
    "RedisCluster": "Use Redis: there is one server.",
    "SSLConnection": "There is no encryption here. Use Connection.",
    "Sentinel": "Use Redis: there is one server.",
    "UnixDomainSocketConnection": "Use Connection.",
}

__getattr__, __dir__ = surface(__name__, __all__, REFUSED)
