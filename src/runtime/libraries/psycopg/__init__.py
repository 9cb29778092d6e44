"""psycopg, simulated: psycopg 3.3 in front of the simulated PostgreSQL servers at localhost and db.test.

Written anew from its documentation and behaviour; `AsyncConnection` is awaited, `Connection` blocks. Errors have the
server's first line alone. Nothing outside is reached. What is not here says so, and names the nearest thing that is.
"""

from typing import Any

from world.unsupported import each, surface

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


_CURSORS = "Use Cursor or AsyncCursor, whose rows come together."
_ADAPT = "Convert values in your program."
_OWN = "Its names are psycopg's own. Use those of psycopg."

__getattr__, __dir__ = surface(
    __name__,
    __all__,
    {
        **each(
            "ClientCursor AsyncClientCursor ServerCursor AsyncServerCursor RawCursor AsyncRawCursor "
            "RawServerCursor AsyncRawServerCursor client_cursor raw_cursor",
            _CURSORS,
        ),
        **each("Pipeline AsyncPipeline", "Send one statement after another."),
        **each("Copy AsyncCopy copy", "Use executemany()."),
        **each("types adapt Binary BINARY DATETIME NUMBER ROWID STRING postgres crdb", _ADAPT),
        **each("Date DateFromTicks Time TimeFromTicks Timestamp TimestampFromTicks", _ADAPT),
        **each("abc dbapi20 generators waiting", _OWN),
        **each(
            "pq BaseConnection ConnectionInfo Capabilities capabilities", "There is no libpq here."
        ),
        "sql": "Use %s for values, and write names into the query.",
        "Xid": "Use transaction().",
        "IsolationLevel": "PostgreSQL's usual level, READ COMMITTED, is here.",
    },
)
