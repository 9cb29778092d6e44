"""Cursors: queries and their rows; blocking."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, Self

from world.unsupported import Partial, surface

from .err import ProgrammingError
from .rows import NamedRows, Rows, with_arguments

if TYPE_CHECKING:
    from .connections import Connection

REFUSED: Mapping[str, str] = {
    "callproc": "Execute the SELECT yourself.",
    "nextset": "Execute one statement at a time.",
    "scroll": "Use fetchall() and an index.",
}


class Cursor(Rows, Partial):
    """One query after another; rows are tuples."""

    _refused: ClassVar[Mapping[str, str]] = REFUSED

    def __init__(self, connection: Connection) -> None:
        super().__init__()
        self.connection: Connection | None = connection

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __iter__(self) -> Iterator[Any]:
        return iter(self.fetchone, None)

    def close(self) -> None:
        """No more queries."""
        self.connection = None
        self.forget()

    def mogrify(self, query: str, args: Any = None) -> str:
        """The query as it is sent."""
        return with_arguments(query, args)

    def execute(self, query: str, args: Any = None) -> int:
        """Do it; how many rows it gave or changed."""
        if self.connection is None:
            raise ProgrammingError("Cursor closed")
        sql = with_arguments(query, args)
        return self.take(self.connection.ask(sql), sql)

    def executemany(self, query: str, args: Sequence[Any]) -> int:
        """Do it with each of `args`; how many rows were changed in all."""
        self.rowcount = sum(self.execute(query, each) for each in args)
        return self.rowcount

    def fetchone(self) -> Any:
        """The next row, or None."""
        return self.next_row()

    def fetchmany(self, size: int | None = None) -> list[Any]:
        """The next rows."""
        return self.some_rows(size)

    def fetchall(self) -> list[Any]:
        """All rows that are left."""
        return self.other_rows()


class DictCursor(NamedRows, Cursor):
    """Rows are dicts."""


class SSCursor(Cursor):
    """Rows are read from the server as they are needed; here they come together."""


class SSDictCursor(DictCursor):
    """Both."""


__getattr__, __dir__ = surface(
    __name__,
    ("Cursor", "DictCursor", "SSCursor", "SSDictCursor"),
    {"DictCursorMixin": "Use DictCursor."},
)
