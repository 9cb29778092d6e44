"""Postgres: its words, its errors, and transactions that one error spoils."""

import re
from typing import TYPE_CHECKING, Any, Final, override

from .dialect import Dialect
from .failure import SqlFailure
from .literals import split_literals
from .statement import Statement, with_counted_key

if TYPE_CHECKING:
    from .database import Database, Functions

_WORDS: Final = (
    (r"\$(\d+)", r"?\1"),
    (r"::\s*\w+(?:\[\])?", ""),
    (r"\b(?:BIG|SMALL)?SERIAL\b(?:\s+NOT\s+NULL)?(?:\s+PRIMARY\s+KEY\b)?", "INTEGER PRIMARY KEY AUTOINCREMENT"),
    (r"\b\w+\s+GENERATED\s+(?:ALWAYS|BY\s+DEFAULT)\s+AS\s+IDENTITY\s+PRIMARY\s+KEY\b", "INTEGER PRIMARY KEY AUTOINCREMENT"),
    (r"\bSTART\s+TRANSACTION\b", "BEGIN"),
    (r"^\s*BEGIN\b.*$", "BEGIN"),
    (r"^\s*TRUNCATE\s+(?:TABLE\s+)?", "DELETE FROM "),
    (r"\bILIKE\b", "LIKE"),
    (r"\bpublic\.", ""),
)  # fmt: skip


class Postgres(Dialect):
    """As PostgreSQL 18."""

    errors_abort = True
    sees_commits = True
    deadlock = ("40P01", "deadlock detected")
    lock_timeout = ("55P03", "canceling statement due to lock timeout")
    no_memory = ("53200", "out of memory")

    @override
    def functions(self) -> Functions:
        return {
            "concat": (-1, lambda *parts: "".join(str(part) for part in parts if part is not None)),
            "version": (0, lambda: "PostgreSQL 18.0"),
        }

    @override
    def statement(self, sql: str, args: list[Any]) -> Statement:
        code = [piece if piece[0] in "'\"" else _translated(piece) for piece in split_literals(sql)]
        statement = Statement(with_counted_key("".join(code).strip()), tuple(args))
        wanted = max((int(number) for number in re.findall(r"\?(\d+)", statement.sql)), default=0)
        if wanted != len(args):
            raise SqlFailure(
                "client",
                f"the server expects {wanted} argument{'s' if wanted != 1 else ''} for this query, "
                f"{len(args)} {'were' if len(args) != 1 else 'was'} passed",
            )
        return statement

    @override
    def unknown_table(self, name: str, database: Database) -> SqlFailure:
        return SqlFailure("42P01", f'relation "{name}" does not exist')

    @override
    def unknown_column(self, name: str, database: Database) -> SqlFailure:
        return SqlFailure("42703", f'column "{name}" does not exist')

    @override
    def unknown_function(self, name: str, database: Database) -> SqlFailure:
        return SqlFailure("42883", f"function {name.lower()} does not exist")

    @override
    def syntax(self, near: str, database: Database) -> SqlFailure:
        what = "end of input" if near in ("", "incomplete input") else f'or near "{near}"'
        return SqlFailure("42601", f"syntax error at {what}")

    @override
    def check(self, name: str, database: Database) -> SqlFailure:
        return SqlFailure("23514", f'new row violates check constraint "{name}"')

    @override
    def table_exists(self, name: str, database: Database) -> SqlFailure:
        return SqlFailure("42P07", f'relation "{name}" already exists')

    @override
    def null(self, table: str, column: str) -> SqlFailure:
        return SqlFailure(
            "23502",
            f'null value in column "{column}" of relation "{table}" violates not-null constraint',
        )

    @override
    def duplicate(
        self, table: str, column: str, statement: Statement, database: Database
    ) -> SqlFailure:
        key = f"{table}_pkey" if column == "id" else f"{table}_{column}_key"
        return SqlFailure("23505", f'duplicate key value violates unique constraint "{key}"')

    @override
    def other(self, text: str) -> SqlFailure:
        return SqlFailure("XX000", text)


def _translated(code: str) -> str:
    for pattern, text in _WORDS:
        code = re.sub(pattern, text, code, flags=re.IGNORECASE | re.DOTALL)
    return code
