"""Rows: what a cursor knows of the last query; it asks nobody for anything."""

from collections.abc import Mapping
from typing import Any

from .converters import escape_dict, escape_item
from .err import ProgrammingError

Description = tuple[tuple[str, None, None, None, None, None, None], ...]


class Rows:
    """The rows of one result and how far they have been fetched."""

    def __init__(self) -> None:
        self.description: Description | None = None
        self.rowcount: int = -1
        self.rownumber: int = 0
        self.arraysize: int = 1
        self.lastrowid: int | None = None
        self._rows: list[Any] | None = None
        self._executed: str | None = None

    def take(self, message: Mapping[str, Any], query: str) -> int:
        """A query has been answered; how many rows it gave or changed."""
        names: list[str] = message["columns"]
        described = tuple((name, None, None, None, None, None, None) for name in names)
        self.description = described or None
        rows: list[list[Any]] = message["rows"]
        self.rowcount = len(rows) if names else message["affected"]
        self.lastrowid = message["last_id"] if message["verb"] in ("insert", "replace") else 0
        self.rownumber = 0
        self._rows = [self.shape(names, row) for row in rows]
        self._executed = query
        return self.rowcount

    def shape(self, names: list[str], row: list[Any]) -> Any:
        """A row as programs get it."""
        return tuple(row)

    def next_row(self) -> Any:
        """The next one, or None. Raises ProgrammingError before there was any query."""
        rows = self._known()
        if self.rownumber >= len(rows):
            return None
        self.rownumber += 1
        return rows[self.rownumber - 1]

    def some_rows(self, size: int | None) -> list[Any]:
        """The next `size`."""
        end = self.rownumber + (size or self.arraysize)
        found = self._known()[self.rownumber : end]
        self.rownumber = min(end, len(self._known()))
        return found

    def other_rows(self) -> list[Any]:
        """All that are left."""
        found = self._known()[self.rownumber :]
        self.rownumber = len(self._known())
        return found

    def _known(self) -> list[Any]:
        if self._executed is None:
            raise ProgrammingError("execute() first")
        return self._rows or []

    def forget(self) -> None:
        """The cursor is closed."""
        self._rows = None
        self._executed = None


class NamedRows(Rows):
    """Rows that are dicts by the names of the columns."""

    def shape(self, names: list[str], row: list[Any]) -> Any:
        """A row as programs get it."""
        return dict(zip(names, row, strict=True))


def with_arguments(query: str, args: Any) -> str:
    """The query with its `%s` and `%(name)s` filled in, as it is sent to the server."""
    if args is None:
        return query
    given: Any = args
    if isinstance(args, dict):
        return query % escape_dict(given)
    if isinstance(args, (list, tuple)):
        return query % tuple(map(escape_item, given))
    return query % escape_item(args)
