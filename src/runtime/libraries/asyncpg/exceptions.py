"""The errors of asyncpg: those of the server by their SQLSTATE, and those of the library itself."""

from typing import Any, ClassVar

from world.unsupported import surface

from .refused_errors import REFUSED


class PostgresError(Exception):
    """What the server answers instead of rows."""

    sqlstate: ClassVar[str] = ""

    def __init__(self, message: str = "", *others: Any) -> None:
        super().__init__(message, *others)
        self.message = message


class InterfaceError(Exception):
    """A wrong use of the library."""


class InterfaceWarning(UserWarning):
    """A doubtful use of the library."""


class InternalClientError(Exception):
    """A mistake of the library itself."""


class DataError(InterfaceError, ValueError):
    """A value that does not fit."""


class ConnectionDoesNotExistError(PostgresError):
    """The connection was lost."""

    sqlstate = "08003"


class IntegrityConstraintViolationError(PostgresError):
    """A constraint says no."""

    sqlstate = "23000"


class NotNullViolationError(IntegrityConstraintViolationError):
    """A column may not be null."""

    sqlstate = "23502"


class ForeignKeyViolationError(IntegrityConstraintViolationError):
    """A row that is referred to is not there."""

    sqlstate = "23503"


class UniqueViolationError(IntegrityConstraintViolationError):
    """A value is there already."""

    sqlstate = "23505"


class CheckViolationError(IntegrityConstraintViolationError):
    """A CHECK says no."""

    sqlstate = "23514"


class InvalidTransactionStateError(PostgresError):
    """Not in this state of a transaction."""

    sqlstate = "25000"


class InFailedSQLTransactionError(InvalidTransactionStateError):
    """An error has spoilt the transaction."""

    sqlstate = "25P02"


class InvalidAuthorizationSpecificationError(PostgresError):
    """Nobody of that name."""

    sqlstate = "28000"


class InvalidPasswordError(InvalidAuthorizationSpecificationError):
    """A wrong password."""

    sqlstate = "28P01"


class InvalidCatalogNameError(PostgresError):
    """No such database."""

    sqlstate = "3D000"


class TransactionRollbackError(PostgresError):
    """The server has rolled back."""

    sqlstate = "40000"


class SerializationError(TransactionRollbackError):
    """Two transactions cannot be put in an order."""

    sqlstate = "40001"


class DeadlockDetectedError(TransactionRollbackError):
    """Two transactions wait for one another."""

    sqlstate = "40P01"


class SyntaxOrAccessError(PostgresError):
    """No SQL, or no permission."""

    sqlstate = "42000"


class PostgresSyntaxError(SyntaxOrAccessError):
    """No SQL."""

    sqlstate = "42601"


class UndefinedColumnError(SyntaxOrAccessError):
    """No such column."""

    sqlstate = "42703"


class UndefinedFunctionError(SyntaxOrAccessError):
    """No such function."""

    sqlstate = "42883"


class UndefinedTableError(SyntaxOrAccessError):
    """No such table."""

    sqlstate = "42P01"


class DuplicateTableError(SyntaxOrAccessError):
    """There is one already."""

    sqlstate = "42P07"


class InsufficientResourcesError(PostgresError):
    """The server has not enough of something."""

    sqlstate = "53000"


class OutOfMemoryError(InsufficientResourcesError):
    """The server has no memory left."""

    sqlstate = "53200"


class TooManyConnectionsError(InsufficientResourcesError):
    """No more clients."""

    sqlstate = "53300"


class LockNotAvailableError(PostgresError):
    """A row is held by others."""

    sqlstate = "55P03"


class QueryCanceledError(PostgresError):
    """The statement was cancelled."""

    sqlstate = "57014"


class InternalServerError(PostgresError):
    """Anything else."""

    sqlstate = "XX000"


def _all_kinds(kind: type[PostgresError]) -> list[type[PostgresError]]:
    return [kind, *(found for sub in kind.__subclasses__() for found in _all_kinds(sub))]


_BY_STATE = {kind.sqlstate: kind for kind in _all_kinds(PostgresError)}


def error_of(state: str, text: str) -> Exception:
    """The exception for an error of the server."""
    if state == "client":
        return InterfaceError(text)
    return _BY_STATE.get(state, PostgresError)(text)


def refusal(what: str, name: str) -> PostgresError:
    """The exception for a login that the server refuses."""
    match what:
        case "password":
            return InvalidPasswordError(f'password authentication failed for user "{name}"')
        case "database":
            return InvalidCatalogNameError(f'database "{name}" does not exist')
        case _:
            return TooManyConnectionsError("sorry, too many clients already")


__getattr__, __dir__ = surface(
    __name__,
    [
        name
        for name, found in globals().items()
        if isinstance(found, type) and found.__module__ == __name__
    ],
    REFUSED,
)
