"""Session: one connection's statements, its transaction, and the rows that this holds."""

import re
import sqlite3
from typing import Final

from .database import Database, Held, Outcome, held_by
from .dialect import Dialect
from .failure import SqlFailure
from .row_changes import RowChange
from .statement import Statement

_BEGIN: Final = re.compile(r"(begin|start)\b", re.IGNORECASE)
_SAVEPOINT: Final = re.compile(
    r"(savepoint|release(?:\s+savepoint)?|rollback\s+to(?:\s+savepoint)?)\s+(\S+)", re.IGNORECASE
)
_SET: Final = re.compile(r"set\s+autocommit\s*=\s*(\w+)", re.IGNORECASE)


class BlockedError(Exception):
    """The rows are held by the transactions of others."""

    def __init__(self, holders: set[Session]) -> None:
        super().__init__("rows are held")
        self.holders = holders


class Session:
    """Runs one statement after another on `database`."""

    def __init__(self, database: Database, dialect: Dialect) -> None:
        self.database = database
        self._dialect = dialect
        self.autocommit: bool = True
        #: Whether a transaction is under way, and whether an error has spoilt it.
        self.is_open: bool = False
        self.is_failed: bool = False
        #: What the transaction has done: rows changed, and statements that define tables.
        self._done = list[list[RowChange] | Statement]()
        self._marks = list[tuple[str, int]]()
        self._view: sqlite3.Connection | None = None
        #: Those whose end it waits for.
        self.waits_for: set[Session] = set()

    # ---- statements ----

    def run(self, statement: Statement) -> Outcome:
        """Do one statement. Raises SqlFailure, and BlockedError if it has to wait; then call it again."""
        if self._control(statement):
            return Outcome()
        if self.is_failed:
            raise SqlFailure(
                "25P02",
                "current transaction is aborted, commands ignored until end of transaction block",
            )
        try:
            return self._run(statement)
        except sqlite3.Error as error:
            self.is_failed = self.is_open and self._dialect.errors_abort
            raise self._dialect.failure(error, statement, self.database) from error
        except SqlFailure:
            self.is_failed = self.is_open and self._dialect.errors_abort
            raise

    def _run(self, statement: Statement) -> Outcome:
        if statement.defines and self._dialect.defining_commits:
            self.commit()
            return self.database.run(statement)
        if not self.autocommit and statement.meets_tables:
            self.is_open = True
        locked = statement.locked
        if locked is not None:
            return self._select_locked(statement, *locked)
        if not (statement.writes or statement.defines):
            return self._read(statement)
        if not self.is_open and not self.database.is_held:
            return self.database.run(statement)
        return self._write(statement)

    def _read(self, statement: Statement) -> Outcome:
        if not self.is_open:
            return self.database.run(statement)
        if self._view is None or self._dialect.sees_commits:
            self._view = self._fresh()
        return self.database.run(statement, self._view)

    def _write(self, statement: Statement) -> Outcome:
        view = self._fresh()
        try:
            outcome = self.database.try_out(statement, view)
        except sqlite3.IntegrityError:
            self._check_undecided(statement)
            raise
        held = held_by(outcome.changes)
        self._check_free(held)
        if not self.is_open:
            return self._write_for_all(statement, outcome)
        self.database.hold(held, self)
        self._done.append(statement if statement.defines else outcome.changes)
        self._view = view
        return outcome

    def _write_for_all(self, statement: Statement, outcome: Outcome) -> Outcome:
        if statement.defines:
            return self.database.run(statement)
        self.database.change(outcome.changes)
        return outcome

    def _check_undecided(self, statement: Statement) -> None:
        """Raise BlockedError if a key is taken only by a row that somebody is about to delete or change."""
        for other in self.database.sessions:
            if other is self:
                continue
            view = self._fresh(without=other)
            try:
                self.database.try_out(statement, view)
            except sqlite3.IntegrityError:
                continue
            self._check_holders({other})

    def _select_locked(self, statement: Statement, table: str, numbers: Statement) -> Outcome:
        view = self._fresh()
        rows: set[Held] = {(table, row[0], None) for row in self.database.run(numbers, view).rows}
        self._check_free(rows)
        if self.is_open:
            self.database.hold(rows, self)
            self._view = view
        return self.database.run(statement.without_lock, view)

    def _check_free(self, rows: set[Held]) -> None:
        holders = self.database.holders(rows, self)
        if holders:
            self._check_holders(holders)

    def _check_holders(self, holders: set[Session]) -> None:
        if self in _waited_for(holders):
            if self._dialect.deadlock_ends:
                self.rollback()
            raise SqlFailure(*self._dialect.deadlock)
        raise BlockedError(holders)

    def _fresh(self, *, without: Session | None = None) -> sqlite3.Connection:
        """What all have committed, and what this transaction has done since."""
        view = self.database.copy(without=without)
        for done in self._done:
            self._do(done, view)
        return view

    def _do(
        self, done: list[RowChange] | Statement, tables: sqlite3.Connection | None = None
    ) -> None:
        if isinstance(done, Statement):
            self.database.run(done, tables)
        else:
            self.database.change(done, tables)

    # ---- transactions ----

    def _control(self, statement: Statement) -> bool:
        """Do what is about transactions; False if it is not."""
        text = statement.sql.strip().rstrip(";")
        setting, mark = _SET.fullmatch(text), _SAVEPOINT.fullmatch(text)
        if setting is not None:
            self._set_autocommit(setting[1].lower() in ("1", "on", "true"))
        elif mark is not None:
            self._mark(mark[1].lower(), mark[2])
        elif _BEGIN.match(text):
            if self._dialect.defining_commits:
                self.commit()
            self.is_open = True
        elif text.lower() in ("commit", "end"):
            self.rollback() if self.is_failed else self.commit()
        elif text.lower().startswith("rollback"):
            self.rollback()
        else:
            return text.lower() == "reset all"
        return True

    def _set_autocommit(self, on: bool) -> None:
        if on:
            self.commit()
        self.autocommit = on

    def _mark(self, what: str, name: str) -> None:
        if what == "savepoint":
            self._marks.append((name, len(self._done)))
            return
        found = [place for its_name, place in self._marks if its_name == name]
        if not found:
            raise SqlFailure("3B001", f'savepoint "{name}" does not exist')
        if what.startswith("rollback"):
            del self._done[found[-1] :]
            self.is_failed = False
            self._view = self._fresh()

    def commit(self) -> None:
        """Let all see what was done."""
        for done in self._done:
            self._do(done)
        self._end()

    def rollback(self) -> None:
        """Let it not have been."""
        self._end()

    def _end(self) -> None:
        self.is_open = self.is_failed = False
        self._done, self._marks, self._view = [], [], None
        self.waits_for = set()
        self.database.release(self)


def _waited_for(sessions: set[Session]) -> set[Session]:
    """All that these wait for, however indirectly, and they themselves."""
    found = set[Session]()
    new = set(sessions)
    while new:
        found |= new
        new = {other for one in new for other in one.waits_for} - found
    return found
