"""Dialect: what one kind of server has of its own: words, functions, errors, transactions."""

import re
import sqlite3
from typing import TYPE_CHECKING, Any

from .failure import SqlFailure
from .statement import Statement

if TYPE_CHECKING:
    from .database import Database, Functions

_TABLE = re.compile(r"no such table: (?:main\.)?(\S+)")
_COLUMN = re.compile(r"no such column: (\S+)|table \S+ has no column named (\S+)")
_FUNCTION = re.compile(r"no such function: (\S+)")
_SYNTAX = re.compile(r'near "(.*)": syntax error|(incomplete input)|unrecognized token: "(.*)"')
_UNIQUE = re.compile(r"UNIQUE constraint failed: (\w+)\.(\w+)")
_NULL = re.compile(r"NOT NULL constraint failed: (\w+)\.(\w+)")
_CHECK = re.compile(r"CHECK constraint failed: (.*)")
_EXISTS = re.compile(r"table (\S+) already exists")


class Dialect:
    """What both have in common."""

    #: An error spoils the transaction: nothing more is done until it is rolled back.
    errors_abort = False
    #: CREATE and its kin commit what was done before.
    defining_commits = False
    #: A transaction sees what others commit meanwhile.
    sees_commits = False
    #: A deadlock rolls the whole transaction back.
    deadlock_ends = False
    #: Code and text.
    deadlock: tuple[int | str, str] = ("", "")
    lock_timeout: tuple[int | str, str] = ("", "")
    #: The error that a server has of its own, whatever the statement.
    no_memory: tuple[int | str, str] = ("", "")
    #: Seconds that a statement waits for a row; None for ever.
    longest_lock_wait: float | None = None

    def functions(self) -> Functions:
        """What a statement can call beside SQLite's own."""
        return {}

    def statement(self, sql: str, args: list[Any]) -> Statement:
        """The statement in SQLite's words. Raises SqlFailure for what is not simulated."""
        raise NotImplementedError

    def failure(self, error: sqlite3.Error, statement: Statement, database: Database) -> SqlFailure:
        """The server's error for what SQLite says."""
        text = str(error)
        for pattern, make in (
            (_TABLE, self.unknown_table),
            (_COLUMN, self.unknown_column),
            (_FUNCTION, self.unknown_function),
            (_SYNTAX, self.syntax),
            (_CHECK, self.check),
            (_EXISTS, self.table_exists),
        ):
            found = pattern.search(text)
            if found is not None:
                what = next((group for group in found.groups() if group is not None), "")
                return make(what.strip("\"'`"), database)
        found = _NULL.search(text)
        if found is not None:
            return self.null(found[1], found[2])
        found = _UNIQUE.search(text)
        if found is not None:
            return self.duplicate(found[1], found[2], statement, database)
        return self.other(text)

    def unknown_table(self, name: str, database: Database) -> SqlFailure:
        """There is no such table."""
        raise NotImplementedError

    def unknown_column(self, name: str, database: Database) -> SqlFailure:
        """There is no such column."""
        raise NotImplementedError

    def unknown_function(self, name: str, database: Database) -> SqlFailure:
        """There is no such function."""
        raise NotImplementedError

    def syntax(self, near: str, database: Database) -> SqlFailure:
        """It is no SQL."""
        raise NotImplementedError

    def check(self, name: str, database: Database) -> SqlFailure:
        """A CHECK says no."""
        raise NotImplementedError

    def table_exists(self, name: str, database: Database) -> SqlFailure:
        """There is one already."""
        raise NotImplementedError

    def null(self, table: str, column: str) -> SqlFailure:
        """A column may not be null."""
        raise NotImplementedError

    def duplicate(
        self, table: str, column: str, statement: Statement, database: Database
    ) -> SqlFailure:
        """A value is there already."""
        raise NotImplementedError

    def other(self, text: str) -> SqlFailure:
        """Anything else."""
        raise NotImplementedError
