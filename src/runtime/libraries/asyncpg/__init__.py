"""asyncpg, simulated: asyncpg 0.32 in front of the simulated PostgreSQL servers at localhost and db.test.

Written anew from its documentation and behaviour; tables are SQLite's, behind PostgreSQL's words, errors and transactions.
Nothing outside is reached. What is not here says so, and names the nearest thing that is.
"""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from world.unsupported import each, surface

from . import exceptions
from .connection import Connection
from .exceptions import (
    CheckViolationError,
    ConnectionDoesNotExistError,
    DataError,
    DeadlockDetectedError,
    DuplicateTableError,
    ForeignKeyViolationError,
    InFailedSQLTransactionError,
    InterfaceError,
    InterfaceWarning,
    InvalidCatalogNameError,
    InvalidPasswordError,
    NotNullViolationError,
    OutOfMemoryError,
    PostgresError,
    PostgresSyntaxError,
    QueryCanceledError,
    SerializationError,
    TooManyConnectionsError,
    UndefinedColumnError,
    UndefinedFunctionError,
    UndefinedTableError,
    UniqueViolationError,
)
from .pool import Pool
from .record import Record
from .refused_errors import REFUSED
from .settings import Settings
from .version import VERSION

__version__ = VERSION
__all__ = (
    "CheckViolationError",
    "Connection",
    "ConnectionDoesNotExistError",
    "DataError",
    "DeadlockDetectedError",
    "DuplicateTableError",
    "ForeignKeyViolationError",
    "InFailedSQLTransactionError",
    "InterfaceError",
    "InterfaceWarning",
    "InvalidCatalogNameError",
    "InvalidPasswordError",
    "NotNullViolationError",
    "OutOfMemoryError",
    "Pool",
    "PostgresError",
    "PostgresSyntaxError",
    "QueryCanceledError",
    "Record",
    "SerializationError",
    "TooManyConnectionsError",
    "UndefinedColumnError",
    "UndefinedFunctionError",
    "UndefinedTableError",
    "UniqueViolationError",
    "connect",
    "create_pool",
    "exceptions",
)


async def connect(
    dsn: str | None = None,
    *,
    timeout: float = 60,  # noqa: ASYNC109 - the real name
    command_timeout: float | None = None,
    **settings: Any,
) -> Connection:
    """A connection. Raises OSError, TimeoutError and PostgresError."""
    connection = Connection(Settings.of("connect", dsn, settings), command_timeout)
    async with asyncio.timeout(timeout):
        await connection.begin_session()
    return connection


def create_pool(
    dsn: str | None = None,
    *,
    min_size: int = 10,
    max_size: int = 10,
    max_queries: int = 50_000,
    max_inactive_connection_lifetime: float = 300.0,
    command_timeout: float | None = None,
    timeout: float = 60,
    init: Callable[[Connection], Awaitable[None]] | None = None,
    **settings: Any,
) -> Pool:
    """A pool: await it, or enter it."""
    known = Settings.of("create_pool", dsn, settings)
    return Pool(known, min_size, max_size, command_timeout, init)


__getattr__, __dir__ = surface(
    __name__,
    __all__,
    {
        **REFUSED,
        **each(
            "_asyncio_compat _version cluster compat connect_utils connresource introspection serverversion "
            "utils",
            "Its names are asyncpg's own. Use those of asyncpg.",
        ),
        "cursor": "Use fetch().",
        "types": "Use int, str, float, Decimal and datetime.",
        "Range": "Use two columns.",
        "BitString": "Use a text.",
        "Point": "Use two columns.",
        "Box": "Use four columns.",
    },
)
