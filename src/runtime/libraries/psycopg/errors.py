"""The errors of psycopg: those of PEP 249, and below them those of the server by their SQLSTATE."""

import socket
from dataclasses import dataclass
from typing import Any, ClassVar

from world.unsupported import surface

from .refused_errors import REFUSED


class Warning(Exception):  # noqa: N818 - the real name
    """What PEP 249 calls a warning."""


@dataclass(frozen=True)
class Diagnostic:
    """What the server says of its error."""

    sqlstate: str | None
    message_primary: str | None
    severity: str = "ERROR"


class Error(Exception):
    """Any error of the library."""

    sqlstate: ClassVar[str | None] = None

    @property
    def diag(self) -> Diagnostic:
        """What the server has said."""
        return Diagnostic(self.sqlstate, str(self) or None)


class InterfaceError(Error):
    """A wrong use of the library."""


class DatabaseError(Error):
    """An error that has to do with the database."""


class DataError(DatabaseError):
    """A value that does not fit."""


class OperationalError(DatabaseError):
    """The server, or the way there."""


class IntegrityError(DatabaseError):
    """A constraint says no."""


class InternalError(DatabaseError):
    """The database is in a state in which this cannot be done."""


class ProgrammingError(DatabaseError):
    """A mistake of the program."""


class NotSupportedError(DatabaseError):
    """What the database has not."""


class ConnectionTimeout(OperationalError):  # noqa: N818 - the real name
    """The connection was not made in time."""


def _state(state: str, base: type[Error], name: str, meaning: str) -> type[Error]:
    facts: dict[str, Any] = {"sqlstate": state, "__doc__": meaning, "__module__": "psycopg.errors"}
    return type(name, (base,), facts)


NotNullViolation = _state("23502", IntegrityError, "NotNullViolation", "A column may not be null.")
ForeignKeyViolation = _state(
    "23503", IntegrityError, "ForeignKeyViolation", "A row that is referred to is not there."
)
UniqueViolation = _state("23505", IntegrityError, "UniqueViolation", "A value is there already.")
CheckViolation = _state("23514", IntegrityError, "CheckViolation", "A CHECK says no.")
InFailedSqlTransaction = _state(
    "25P02", InternalError, "InFailedSqlTransaction", "An error has spoilt the transaction."
)
InvalidPassword = _state("28P01", OperationalError, "InvalidPassword", "A wrong password.")
InvalidSavepointSpecification = _state(
    "3B001", InternalError, "InvalidSavepointSpecification", "There is no such savepoint."
)
InvalidCatalogName = _state("3D000", OperationalError, "InvalidCatalogName", "No such database.")
SerializationFailure = _state(
    "40001", OperationalError, "SerializationFailure", "Two transactions cannot be put in an order."
)
DeadlockDetected = _state(
    "40P01", OperationalError, "DeadlockDetected", "Two transactions wait for one another."
)
SyntaxError = _state("42601", ProgrammingError, "SyntaxError", "No SQL.")
UndefinedColumn = _state("42703", ProgrammingError, "UndefinedColumn", "No such column.")
UndefinedFunction = _state("42883", ProgrammingError, "UndefinedFunction", "No such function.")
UndefinedTable = _state("42P01", ProgrammingError, "UndefinedTable", "No such table.")
DuplicateTable = _state("42P07", ProgrammingError, "DuplicateTable", "There is one already.")
OutOfMemory = _state("53200", OperationalError, "OutOfMemory", "The server has no memory left.")
TooManyConnections = _state("53300", OperationalError, "TooManyConnections", "No more clients.")
LockNotAvailable = _state("55P03", OperationalError, "LockNotAvailable", "A row is held by others.")
QueryCanceled = _state("57014", OperationalError, "QueryCanceled", "The statement was cancelled.")

_BY_STATE: dict[str, type[Error]] = {
    kind.sqlstate: kind
    for kind in list(globals().values())
    if isinstance(kind, type) and issubclass(kind, Error) and kind.sqlstate
}


def lookup(sqlstate: str) -> type[Error]:
    """The class of a SQLSTATE. Raises KeyError."""
    return _BY_STATE[sqlstate.upper()]


def error_of(state: str, text: str) -> Error:
    """The exception for an error of the server."""
    if state == "client":
        return ProgrammingError(text)
    return _BY_STATE.get(state, DatabaseError)(text)


def refusal(what: str, name: str, address: str, port: int) -> OperationalError:
    """The exception for a login that the server refuses."""
    match what:
        case "password":
            said = f'password authentication failed for user "{name}"'
        case "database":
            said = f'database "{name}" does not exist'
        case _:
            said = "sorry, too many clients already"
    where = f'connection to server at "{address}", port {port} failed'
    return OperationalError(f"connection failed: {where}: FATAL:  {said}")


def unreachable(error: OSError, host: str, port: int) -> OperationalError:
    """The exception for a server that is not there."""
    if isinstance(error, socket.gaierror):
        return OperationalError(f"failed to resolve host {host!r}: {error}")
    where = f'connection to server at "{host}", port {port} failed'
    what = "Connection refused" if isinstance(error, ConnectionRefusedError) else error.strerror
    ask = "\n\tIs the server running on that host and accepting TCP/IP connections?"
    return OperationalError(f"connection failed: {where}: {what}{ask}")


__getattr__, __dir__ = surface(
    __name__,
    [name for name, found in globals().items() if isinstance(found, type)] + ["lookup"],
    REFUSED,
)
