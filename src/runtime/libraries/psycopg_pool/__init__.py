"""psycopg_pool, simulated: the pool of psycopg_pool 3.3 that is awaited.

Written anew from its documentation and behaviour. What is not here says so, and names the nearest thing that is.
"""

from typing import Final

from world.unsupported import each, surface

from .errors import PoolClosed, PoolTimeout, TooManyRequests
from .pool_async import AsyncConnectionPool

__version__: Final = "3.3.0"
__all__ = ("AsyncConnectionPool", "PoolClosed", "PoolTimeout", "TooManyRequests")

__getattr__, __dir__ = surface(
    __name__,
    __all__,
    {
        **each(
            "_acompat _compat _task abc base sched sched_async version",
            "Its names are psycopg_pool's own. Use AsyncConnectionPool.",
        ),
        **each("base_null_pool null_pool null_pool_async", "Use AsyncConnectionPool."),
        "pool": "Use AsyncConnectionPool, or one psycopg.Connection in each thread.",
        "ConnectionPool": "Use AsyncConnectionPool, or one psycopg.Connection in each thread.",
        "NullConnectionPool": "Use psycopg.connect().",
        "AsyncNullConnectionPool": "Use AsyncConnectionPool.",
    },
)
