"""psycopg, simulated: psycopg 3.3 in front of the simulated PostgreSQL servers at localhost and db.test.

Written anew from its documentation and behaviour; `AsyncConnection` is awaited, `Connection` blocks. Errors have the
server's first line alone. Nothing outside is reached. What is not here says so, and names the nearest thing that is.
"""

from typing import Any

from world.unsupported import surface

from . import errors, rows
from .base_connection import Notify
from .base_cursor import Column
from .connection import Connection
from .connection_async import AsyncConnection
from .cursor import Cursor
from .cursor_async import AsyncCursor
from .errors import (
    DatabaseError,
    DataError,
    Error,
    IntegrityError,
    InterfaceError,
    InternalError,
    NotSupportedError,
    OperationalError,
    ProgrammingError,
    Warning,
)
from .transaction import AsyncTransaction, Rollback, Transaction
from .version import VERSION

__version__ = VERSION
apilevel = "2.0"
threadsafety = 2
paramstyle = "pyformat"

__all__ = (
    "AsyncConnection",
    "AsyncCursor",
    "AsyncTransaction",
    "Column",
    "Connection",
    "Cursor",
    "DataError",
    "DatabaseError",
    "Error",
    "IntegrityError",
    "InterfaceError",
    "InternalError",
    "NotSupportedError",
    "Notify",
    "OperationalError",
    "ProgrammingError",
    "Rollback",
    "Transaction",
    "Warning",
    "apilevel",
    "connect",
    "errors",
    "paramstyle",
    "rows",
    "threadsafety",
)


def connect(conninfo: str = "", **settings: Any) -> Connection:
    """A blocking connection. Raises OperationalError."""
    return Connection.connect(conninfo, **settings)


__getattr__, __dir__ = surface(
    __name__,
    __all__,
    {
        "sql": "Use %s for values, and write names into the query.",
        "pq": "There is no libpq here.",
        "types": "Convert values in your program.",
        "adapt": "Convert values in your program.",
        "ClientCursor": "Use Cursor.",
        "AsyncClientCursor": "Use AsyncCursor.",
        "ServerCursor": "Use Cursor, whose rows come together.",
        "AsyncServerCursor": "Use AsyncCursor, whose rows come together.",
        "RawCursor": "Use Cursor, with %s.",
        "AsyncRawCursor": "Use AsyncCursor, with %s.",
        "Pipeline": "Send one statement after another.",
        "AsyncPipeline": "Send one statement after another.",
        "Copy": "Use executemany().",
        "AsyncCopy": "Use executemany().",
        "Xid": "Use transaction().",
        "IsolationLevel": "PostgreSQL's usual level, READ COMMITTED, is here.",
    },
)
