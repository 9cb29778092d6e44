"""The errors of PyMySQL, by the numbers of the server."""

from typing import Any, Final


class MySQLError(Exception):
    """Anything that goes wrong here; its arguments are mostly a number and a text."""


class Warning(Warning, MySQLError):  # noqa: N818 - the real name
    """Something that is worth a remark."""


class Error(MySQLError):
    """Anything but a warning."""


class InterfaceError(Error):
    """A wrong use of the library."""


class DatabaseError(Error):
    """Something that the database says."""


class DataError(DatabaseError):
    """A value that does not fit."""


class OperationalError(DatabaseError):
    """No connection, no permission, no memory, no lock."""


class IntegrityError(DatabaseError):
    """A key or a constraint that says no."""


class InternalError(DatabaseError):
    """The database is at odds with itself."""


class ProgrammingError(DatabaseError):
    """Wrong SQL, or a table that is not there."""


class NotSupportedError(DatabaseError):
    """Something that the database has not."""


_BY_NUMBER: Final[dict[int, type[DatabaseError]]] = {
    **dict.fromkeys((1048, 1062, 1451, 1452), IntegrityError),
    **dict.fromkeys((1007, 1064, 1110, 1146), ProgrammingError),
    **dict.fromkeys((1235, 1286, 1289), NotSupportedError),
    **dict.fromkeys((1264, 1265, 1366, 1406), DataError),
}

CANNOT_CONNECT: Final = 2003
GONE: Final = 2006
LOST: Final = 2013


def error_of(code: Any, text: str) -> DatabaseError:
    """The exception for an error of the server."""
    kind = _BY_NUMBER.get(code)
    if kind is None:
        kind = InternalError if isinstance(code, int) and code < 1000 else OperationalError
    return kind(code, text)


def refusal(what: str, name: str, host: str, password: str) -> OperationalError:
    """The exception for a login that the server refuses."""
    match what:
        case "password":
            used = "YES" if password else "NO"
            return OperationalError(
                1045, f"Access denied for user '{name}'@'{host}' (using password: {used})"
            )
        case "database":
            return OperationalError(1049, f"Unknown database '{name}'")
        case _:
            return OperationalError(1040, "Too many connections")
