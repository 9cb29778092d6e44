"""Cursors: queries and their rows; awaited."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, Self

from pymysql.cursors import REFUSED
from pymysql.err import ProgrammingError
from pymysql.rows import NamedRows, Rows, with_arguments
from world.unsupported import Partial, surface

if TYPE_CHECKING:
    from .connection import Connection


class Cursor(Rows, Partial):
    """One query after another; rows are tuples."""

    _refused: ClassVar[Mapping[str, str]] = REFUSED

    def __init__(self, connection: Connection) -> None:
        super().__init__()
        self._connection: Connection | None = connection

    @property
    def connection(self) -> Connection | None:
        """The connection; None once it is closed."""
        return self._connection

    @property
    def closed(self) -> bool:
        """Whether it takes no more queries."""
        return self._connection is None

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> Any:
        row = await self.fetchone()
        if row is None:
            raise StopAsyncIteration
        return row

    async def close(self) -> None:
        """No more queries."""
        self._connection = None
        self.forget()

    def mogrify(self, query: str, args: Any = None) -> str:
        """The query as it is sent."""
        return with_arguments(query, args)

    async def execute(self, query: str, args: Any = None) -> int:
        """Do it; how many rows it gave or changed."""
        if self._connection is None:
            raise ProgrammingError("Cursor closed")
        sql = with_arguments(query, args)
        return self.take(await self._connection.ask(sql), sql)

    async def executemany(self, query: str, args: Sequence[Any]) -> int:
        """Do it with each of `args`; how many rows were changed in all."""
        counts = [await self.execute(query, each) for each in args]
        self.rowcount = sum(counts)
        return self.rowcount

    async def fetchone(self) -> Any:
        """The next row, or None."""
        return self.next_row()

    async def fetchmany(self, size: int | None = None) -> list[Any]:
        """The next rows."""
        return self.some_rows(size)

    async def fetchall(self) -> list[Any]:
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
    {"DeserializationCursor": "Use DictCursor."},
)
