"""aiomysql, simulated: aiomysql 0.3 in front of the simulated MySQL servers at localhost and db.test.

Written anew from its documentation and behaviour; tables are SQLite's, behind MySQL's words, errors and transactions.
Nothing outside is reached. What is not here says so, and names the nearest thing that is.
"""

from pymysql.converters import escape_dict, escape_sequence, escape_string
from pymysql.err import (
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
from world.unsupported import each, surface

from .connection import Connection, connect
from .cursors import Cursor, DictCursor, SSCursor, SSDictCursor
from .pool import Pool, create_pool
from .version import VERSION

__version__ = VERSION
__all__ = (
    "Connection",
    "Cursor",
    "DataError",
    "DatabaseError",
    "DictCursor",
    "Error",
    "IntegrityError",
    "InterfaceError",
    "InternalError",
    "MySQLError",
    "NotSupportedError",
    "OperationalError",
    "Pool",
    "ProgrammingError",
    "SSCursor",
    "SSDictCursor",
    "Warning",
    "connect",
    "create_pool",
    "escape_dict",
    "escape_sequence",
    "escape_string",
)

__getattr__, __dir__ = surface(
    __name__,
    __all__,
    {
        "sa": "Write the SQL yourself.",
        **each("_version log", "Its names are aiomysql's own. Use those of aiomysql."),
    },
)
