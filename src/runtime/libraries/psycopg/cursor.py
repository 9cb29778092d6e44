"""Cursor: statements and their rows; blocking."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, Self

from .base_cursor import BaseCursor
from .queries import Params
from .rows import RowFactory

if TYPE_CHECKING:
    from .connection import Connection


class Cursor(BaseCursor):
    """One statement after another."""

    def __init__(self, connection: Connection, *, row_factory: RowFactory | None = None) -> None:
        super().__init__(row_factory or connection.row_factory)
        self.connection = connection

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """No more statements."""
        self._closed = True
        self.forget()

    def execute(
        self,
        query: str | bytes,
        params: Params = None,
        *,
        prepare: bool | None = None,
        binary: bool | None = None,
    ) -> Self:
        """Do it; the cursor itself."""
        self.check_open()
        self.forget()
        self.take(self.connection.wait(self.connection.steps(query, params)))
        return self

    def executemany(
        self, query: str | bytes, params_seq: Iterable[Params], *, returning: bool = False
    ) -> None:
        """Do it with each of `params_seq`; how many rows were changed in all is the `rowcount`."""
        self.check_open()
        self.forget()
        changed = 0
        for params in params_seq:
            answer = self.connection.wait(self.connection.steps(query, params))
            changed += answer["affected"]
            self.take_sum(answer, changed, returning=returning)

    def fetchone(self) -> Any:
        """The next row, or None."""
        return next(iter(self.next_rows(1)), None)

    def fetchmany(self, size: int = 0) -> list[Any]:
        """The next rows."""
        return self.next_rows(size or self.arraysize)

    def fetchall(self) -> list[Any]:
        """All rows that are left."""
        return self.next_rows(None)

    def __iter__(self) -> Iterator[Any]:
        while rows := self.next_rows(1):
            yield rows[0]
