"""redis, simulated: redis-py 8.1 on the in-memory network, with a simulated server at localhost and redis.test.

`redis.Redis` blocks its thread at each command, and in a coroutine the whole loop; `redis.asyncio` does not.
Written anew from its documentation and behaviour: RESP 3 on the wire, pools, pipelines, locks and pub/sub.
Nothing outside is reached. What is not here says so, and names the nearest thing that is.
"""

from world.unsupported import each, surface

from . import asyncio, backoff, exceptions
from .backoff import default_backoff
from .client import Redis, StrictRedis, from_url
from .connection import Connection, ConnectionPool
from .exceptions import (
    AuthenticationError,
    AuthenticationWrongNumberOfArgsError,
    BusyLoadingError,
    ChildDeadlockedError,
    ConnectionError,
    CrossSlotTransactionError,
    DataError,
    InvalidPipelineStack,
    InvalidResponse,
    MaxConnectionsError,
    OutOfMemoryError,
    PubSubError,
    ReadOnlyError,
    RedisClusterException,
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
    "AuthenticationWrongNumberOfArgsError",
    "BusyLoadingError",
    "ChildDeadlockedError",
    "Connection",
    "ConnectionError",
    "ConnectionPool",
    "CrossSlotTransactionError",
    "DataError",
    "InvalidPipelineStack",
    "InvalidResponse",
    "MaxConnectionsError",
    "OutOfMemoryError",
    "PubSubError",
    "ReadOnlyError",
    "Redis",
    "RedisClusterException",
    "RedisError",
    "ResponseError",
    "StrictRedis",
    "TimeoutError",
    "WatchError",
    "asyncio",
    "backoff",
    "default_backoff",
    "exceptions",
    "from_url",
)

_ONE = "Use Redis: there is one server."
_PLAIN = "There is no encryption here. Use Connection."
_NO_EVENTS = "Publish what you change, and use pubsub()."

REFUSED = {
    **each(
        "ClusterKeyspaceNotifications SentinelConnectionPool SentinelManagedConnection cluster crc sentinel "
        "multidb",
        _ONE,
    ),
    "SentinelManagedSSLConnection": _PLAIN,
    **each(
        "ChannelType EventType KeyNotification KeyeventChannel KeyspaceChannel KeyspaceNotifications "
        "KeyspaceNotificationsInterface KeyspaceWorkerThread SubkeyeventChannel SubkeyspaceChannel "
        "SubkeyspaceeventChannel SubkeyspaceitemChannel Subscription get_channel_type "
        "keyspace_notifications",
        _NO_EVENTS,
    ),
    **each("UsernamePasswordCredentialProvider auth credentials", "Use password=."),
    **each("DriverInfo driver_info", "Use client_name=."),
    **each("background event observability", "The timeline shows every command."),
    **each("cache data_structure himport _himport_exec", "Keep values in a dict of your own."),
    **each(
        "http maint_notifications ocsp", "There is one server at one place, without encryption."
    ),
    **each(
        "_defaults _parsers typing utils",
        "Its names are redis-py's own. Use those of redis and redis.asyncio.",
    ),
    "BlockingConnectionPool": "Use redis.asyncio.BlockingConnectionPool, or ConnectionPool.",
    "CredentialProvider": "Use password=.",
    "RedisCluster": "Use Redis: there is one server.",
    "SSLConnection": "There is no encryption here. Use Connection.",
    "Sentinel": "Use Redis: there is one server.",
    "UnixDomainSocketConnection": "Use Connection.",
}

__getattr__, __dir__ = surface(__name__, __all__, REFUSED)
