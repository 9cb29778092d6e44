"""Database: the tables that all have committed, and which rows are held by transactions."""

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from .statement import Statement

if TYPE_CHECKING:
    from .session import Session

#: One row: its table and its number.
type Row = tuple[str, int]

#: By name: how many arguments (-1 for any), and the function.
type Functions = dict[str, tuple[int, Callable[..., Any]]]


@dataclass
class Outcome:
    """What a statement gave."""

    columns: list[str] = field(default_factory=list)
    rows: list[list[Any]] = field(default_factory=list)
    affected: int = 0
    last_id: int = 0
    touched: set[Row] = field(default_factory=set)
    #: Seconds that the statement has asked to sleep.
    slept: float = 0.0


class Database:
    """One database of a server."""

    def __init__(self, name: str, functions: Functions) -> None:
        self.name = name
        self._functions = functions
        self._tables = self._open()
        #: Seconds that SLEEP() and pg_sleep() have been asked for by the statement under way.
        self.slept = 0.0
        self._holders: dict[Row, Session] = {}
        self._waiting = list[Callable[[], None]]()

    def _open(self) -> sqlite3.Connection:
        made = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
        made.execute("pragma foreign_keys = on")
        for name, (count, function) in self._functions.items():
            made.create_function(name, count, function)
        made.create_function("sleep", 1, self._sleep)
        made.create_function("pg_sleep", 1, self._pg_sleep)
        return made

    def _sleep(self, seconds: float | None) -> int:
        self.slept += max(float(seconds or 0), 0.0)
        return 0

    def _pg_sleep(self, seconds: float | None) -> None:
        self._sleep(seconds)

    # ---- statements ----

    def run(self, statement: Statement, tables: sqlite3.Connection | None = None) -> Outcome:
        """Do it on what all have committed, or on a copy of that. Raises sqlite3.Error."""
        self.slept = 0.0
        where = tables or self._tables
        cursor = where.execute(statement.sql, statement.args)
        rows = [list(row) for row in cursor.fetchall()]
        columns = [each[0] for each in cursor.description or ()]
        affected = cursor.rowcount if statement.writes else 0
        if statement.writes and not affected and rows:
            affected = len(rows)
        return Outcome(columns, rows, affected, cursor.lastrowid or 0, slept=self.slept)

    def script(self, text: str) -> None:
        """Do several statements, as the server is made."""
        self._tables.executescript(text)

    def copy(self) -> sqlite3.Connection:
        """Another one like it, in which every row that is changed is noted."""
        made = self._open()
        self._tables.backup(made)
        made.execute("create temp table noted(name, number)")
        names = made.execute("select name from main.sqlite_master where type = 'table'").fetchall()
        for (name,) in names:
            if not name.startswith("sqlite_"):
                _note_changes(made, name)
        return made

    def touched(self, tables: sqlite3.Connection) -> set[Row]:
        """The rows of a copy that were changed since the last call."""
        rows = set(tables.execute("select name, number from noted").fetchall())
        tables.execute("delete from noted")
        return rows

    def columns_of(self, table: str) -> list[str]:
        """The names of a table's columns."""
        return [row[1] for row in self._tables.execute(f"pragma table_info('{table}')")]

    # ---- rows that are held ----

    @property
    def is_held(self) -> bool:
        """Whether any row is."""
        return bool(self._holders)

    def holders(self, rows: set[Row], asker: Session) -> set[Session]:
        """Whose transactions hold any of `rows`, beside `asker`."""
        return {self._holders[row] for row in rows if row in self._holders} - {asker}

    def hold(self, rows: set[Row], session: Session) -> None:
        """Let nobody else change `rows` until `release`."""
        for row in rows:
            self._holders[row] = session

    def release(self, session: Session) -> None:
        """The transaction of `session` is over: who waits tries again, who came first first."""
        self._holders = {row: one for row, one in self._holders.items() if one is not session}
        waiting, self._waiting = self._waiting, []
        for again in waiting:
            again()

    def wait(self, again: Callable[[], None]) -> Callable[[], None]:
        """Call `again` when rows become free; returns what prevents it."""
        self._waiting.append(again)
        return lambda: self._waiting.remove(again) if again in self._waiting else None


def _note_changes(tables: sqlite3.Connection, name: str) -> None:
    for event, row in (("insert", "new"), ("update", "old"), ("delete", "old")):
        tables.execute(
            f'create temp trigger "note_{event}_{name}" after {event} on main."{name}" '
            f"begin insert into noted values ('{name}', {row}.rowid); end"
        )
