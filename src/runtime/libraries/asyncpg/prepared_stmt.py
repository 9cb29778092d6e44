"""PreparedStatement: a query that is run again and again."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .connection import Connection
    from .record import Record


class PreparedStatement:
    """What `Connection.prepare` gives."""

    def __init__(self, connection: Connection, query: str) -> None:
        self._connection = connection
        self._query = query

    def get_query(self) -> str:
        """Its text."""
        return self._query

    async def fetch(self, *args: Any) -> list[Record]:
        """All rows."""
        return await self._connection.fetch(self._query, *args)

    async def fetchrow(self, *args: Any) -> Record | None:
        """The first row, or None."""
        return await self._connection.fetchrow(self._query, *args)

    async def fetchval(self, *args: Any, column: int = 0) -> Any:
        """One value of the first row, or None."""
        return await self._connection.fetchval(self._query, *args, column=column)

    async def executemany(self, args: Any) -> None:
        """Run it with each of `args`."""
        await self._connection.executemany(self._query, args)
