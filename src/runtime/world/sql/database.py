"""Database: the tables that all have committed, and which rows are held by transactions."""

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from .numbers import Numbers, renumber
from .row_changes import (
    RowChange,
    apply_changes,
    forget_changes,
    note_changes,
    take_changes,
)
from .statement import Statement

if TYPE_CHECKING:
    from .session import Session

#: What a transaction holds: a row of a table, or what is in one of the table's unique keys.
type Held = tuple[str, int, tuple[Any, ...] | None]

#: By name: how many arguments (-1 for any), and the function.
type Functions = dict[str, tuple[int, Callable[..., Any]]]


@dataclass
class Outcome:
    """What a statement gave."""

    columns: list[str] = field(default_factory=list)
    rows: list[list[Any]] = field(default_factory=list)
    affected: int = 0
    last_id: int = 0
    #: The rows that it changed, where they were noted.
    changes: list[RowChange] = field(default_factory=list[RowChange])
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
        self._numbers = Numbers()
        self._holders: dict[Held, Session] = {}
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
        if statement.writes:
            self._numbers.impose(where)
        cursor = where.execute(statement.sql, statement.args)
        rows = [list(row) for row in cursor.fetchall()]
        columns = [each[0] for each in cursor.description or ()]
        affected = cursor.rowcount if statement.writes else 0
        if statement.writes and not affected and rows:
            affected = len(rows)
        self._count(statement, where)
        return Outcome(columns, rows, affected, cursor.lastrowid or 0, slept=self.slept)

    def _count(self, statement: Statement, tables: sqlite3.Connection) -> None:
        if statement.restarts:
            self._numbers.restart(statement.restarts, tables)
        elif statement.writes:
            self._numbers.learn(tables)

    def try_out(self, statement: Statement, tables: sqlite3.Connection) -> Outcome:
        """Do it on a copy, and tell which rows were changed. Raises sqlite3.Error."""
        note_changes(tables)
        forget_changes(tables)
        outcome = self.run(statement, tables)
        renumber(tables, [(name, number) for name, number, key in self._holders if key is None])
        outcome.changes = take_changes(tables)
        return outcome

    def change(self, changes: list[RowChange], tables: sqlite3.Connection | None = None) -> None:
        """Let rows be so, for all or in a copy. Raises sqlite3.Error."""
        apply_changes(changes, tables or self._tables)

    def script(self, text: str) -> None:
        """Do several statements, as the server is made."""
        self._tables.executescript(text)
        self._numbers.learn(self._tables)

    def copy(self, *, without: Session | None = None) -> sqlite3.Connection:
        """Another one like it; without the rows that one transaction holds, if that is wanted."""
        made = self._open()
        self._tables.backup(made)
        held = [row for row, session in self._holders.items() if session is without]
        if held:
            gone = [RowChange(name, number, (), None) for name, number, key in held if key is None]
            apply_changes([one for one in gone if self.columns_of(one.table)], made)
        return made

    def columns_of(self, table: str) -> list[str]:
        """The names of a table's columns."""
        return [row[1] for row in self._tables.execute(f"pragma table_info('{table}')")]

    # ---- rows that are held ----

    @property
    def is_held(self) -> bool:
        """Whether any row is."""
        return bool(self._holders)

    @property
    def sessions(self) -> list[Session]:
        """Whose transactions hold rows."""
        return list(dict.fromkeys(self._holders.values()))

    def holders(self, rows: set[Held], asker: Session) -> set[Session]:
        """Whose transactions hold any of `rows`, beside `asker`."""
        return {self._holders[row] for row in rows if row in self._holders} - {asker}

    def hold(self, rows: set[Held], session: Session) -> None:
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


def held_by(changes: list[RowChange]) -> set[Held]:
    """What a transaction holds that has made these changes."""
    rows: set[Held] = {(one.table, one.number, None) for one in changes}
    return rows | {(one.table, place, values) for one in changes for place, values in one.keys}
