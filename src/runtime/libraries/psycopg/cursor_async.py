"""AsyncCursor: statements and their rows; awaited."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Self

from .base_cursor import BaseCursor
from .queries import Params
from .rows import RowFactory

if TYPE_CHECKING:
    from .connection_async import AsyncConnection


class AsyncCursor(BaseCursor):
    """One statement after another."""

    def __init__(
        self, connection: AsyncConnection, *, row_factory: RowFactory | None = None
    ) -> None:
        super().__init__(row_factory or connection.row_factory)
        self.connection = connection

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def close(self) -> None:
        """No more statements."""
        self._closed = True
        self.forget()

    async def execute(
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
        async with self.connection.lock:
            self.take(await self.connection.wait(self.connection.steps(query, params)))
        return self

    async def executemany(
        self, query: str | bytes, params_seq: Iterable[Params], *, returning: bool = False
    ) -> None:
        """Do it with each of `params_seq`; how many rows were changed in all is the `rowcount`."""
        self.check_open()
        self.forget()
        changed = 0
        async with self.connection.lock:
            for params in params_seq:
                answer = await self.connection.wait(self.connection.steps(query, params))
                changed += answer["affected"]
                self.take_sum(answer, changed, returning=returning)

    async def fetchone(self) -> Any:
        """The next row, or None."""
        return next(iter(self.next_rows(1)), None)

    async def fetchmany(self, size: int = 0) -> list[Any]:
        """The next rows."""
        return self.next_rows(size or self.arraysize)

    async def fetchall(self) -> list[Any]:
        """All rows that are left."""
        return self.next_rows(None)

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> Any:
        rows = self.next_rows(1)
        if not rows:
            raise StopAsyncIteration
        return rows[0]
