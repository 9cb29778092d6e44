"""Numbers: the next numbers of rows, which no transaction gets twice, and which no rollback gives back."""

import sqlite3
from collections.abc import Collection

from .row_changes import changed_rows, forget_row


class Numbers:
    """The highest number that any transaction has used so far, by table."""

    def __init__(self) -> None:
        self._highest: dict[str, int] = {}

    def impose(self, tables: sqlite3.Connection) -> None:
        """Let the next row of each table of `tables` get a number that is above all used."""
        if not _counts(tables):
            return
        for name, highest in self._highest.items():
            tables.execute("delete from main.sqlite_sequence where name = ?", (name,))
            tables.execute("insert into main.sqlite_sequence values (?, ?)", (name, highest))

    def learn(self, tables: sqlite3.Connection) -> None:
        """Rows of `tables` may have got new numbers."""
        if _counts(tables):
            for name, highest in tables.execute("select name, seq from main.sqlite_sequence"):
                self._highest[name] = max(self._highest.get(name, 0), highest)

    def restart(self, table: str, tables: sqlite3.Connection) -> None:
        """Begin at 1 again."""
        for name in [each for each in self._highest if each.lower() == table.lower()]:
            del self._highest[name]
            tables.execute("delete from main.sqlite_sequence where name = ?", (name,))


def renumber(tables: sqlite3.Connection, taken: Collection[tuple[str, int]]) -> None:
    """Give new rows of a copy other numbers than `taken`, where programs see no number.

    A table whose key is no whole number has numbers all the same; two transactions must not have one.
    """
    for name, number, is_new in changed_rows(tables):
        if is_new and (name, number) in taken and not _shows_numbers(tables, name):
            (last,) = tables.execute(f'select max(rowid) from main."{name}"').fetchone()
            free = max(last, *(other for its_name, other in taken if its_name == name)) + 1
            tables.execute(f'update main."{name}" set rowid = ? where rowid = ?', (free, number))
            forget_row(tables, name, number)


def _shows_numbers(tables: sqlite3.Connection, name: str) -> bool:
    keys = [row for row in tables.execute(f'pragma table_info("{name}")') if row[5]]
    return len(keys) == 1 and keys[0][2].lower() == "integer"


def _counts(tables: sqlite3.Connection) -> bool:
    found = tables.execute("select 1 from main.sqlite_master where name = 'sqlite_sequence'")
    return found.fetchone() is not None
