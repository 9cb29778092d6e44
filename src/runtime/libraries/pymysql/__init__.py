"""pymysql, simulated: PyMySQL 1.2 in front of the simulated MySQL servers at localhost and db.test.

It blocks: while it waits, nothing else runs in its thread, and in a coroutine the whole loop stands still. Written anew
from its documentation and behaviour; tables are SQLite's, behind MySQL's words, errors and transactions. Nothing outside
is reached. What is not here says so, and names the nearest thing that is.
"""

from typing import Any

from world.unsupported import surface

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


__getattr__, __dir__ = surface(
    __name__,
    __all__,
    {
        "Binary": "Hand over bytes.",
        "Timestamp": "Hand over a text.",
        "install_as_MySQLdb": "Use pymysql under its own name.",
    },
)
