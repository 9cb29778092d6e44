"""pymysql, simulated: PyMySQL 1.2 in front of the simulated MySQL servers at localhost and db.test.

It blocks: while it waits, nothing else runs in its thread, and in a coroutine the whole loop stands still. Written anew
from its documentation and behaviour; tables are SQLite's, behind MySQL's words, errors and transactions. Nothing outside
is reached. What is not here says so, and names the nearest thing that is.
"""

from typing import Any

from world.unsupported import each, surface

from . import converters, cursors, err
from .connections import Connection
from .converters import escape_dict, escape_sequence, escape_string
from .err import (
    DatabaseError,
    DataError,
    Error,
    IntegrityError,
    InterfaceError,
    InternalError,
    MySQLError,
    NotSupportedError,
    OperationalError,
    ProgrammingError,
    Warning,
)
from .version import VERSION as _VERSION

__version__ = _VERSION
VERSION = (1, 2, 3, "final")
apilevel = "2.0"
threadsafety = 1
paramstyle = "pyformat"

__all__ = (
    "VERSION",
    "Connection",
    "DataError",
    "DatabaseError",
    "Error",
    "IntegrityError",
    "InterfaceError",
    "InternalError",
    "MySQLError",
    "NotSupportedError",
    "OperationalError",
    "ProgrammingError",
    "Warning",
    "apilevel",
    "connect",
    "converters",
    "cursors",
    "err",
    "escape_dict",
    "escape_sequence",
    "escape_string",
    "paramstyle",
    "threadsafety",
)


def connect(**settings: Any) -> Connection:
    """A connection."""
    return Connection(**settings)


_TYPES = "Compare what the rows hold."

__getattr__, __dir__ = surface(
    __name__,
    __all__,
    {
        **each("BINARY DATE DBAPISet FIELD_TYPE NULL NUMBER ROWID STRING TIME TIMESTAMP", _TYPES),
        **each(
            "Date DateFromTicks Time TimeFromTicks Timestamp TimestampFromTicks times",
            "Hand over a text.",
        ),
        **each(
            "_auth charset constants optionfile protocol",
            "Its names are pymysql's own. Use those of pymysql.",
        ),
        "Connect": "Use connect().",
        "get_client_info": "Read pymysql.__version__.",
        "version_info": "Read pymysql.__version__.",
        "Binary": "Hand over bytes.",
        "install_as_MySQLdb": "Use pymysql under its own name.",
    },
)
