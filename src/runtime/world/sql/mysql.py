"""MySQL: its words, its errors, and transactions as InnoDB has them."""

import re
from typing import TYPE_CHECKING, Any, Final, override

from .dialect import Dialect
from .failure import SqlFailure
from .literals import quoted, split_literals, unescape
from .statement import Statement, with_counted_key

if TYPE_CHECKING:
    from .database import Database, Functions

_WORDS: Final = (
    (r"\bPRIMARY\s+KEY\s+AUTO_INCREMENT\b", "AUTO_INCREMENT PRIMARY KEY"),
    (r"\b(?:BIG|SMALL|TINY)?INT(?:EGER)?(?:\(\d+\))?(?:\s+UNSIGNED|\s+NOT\s+NULL)*\s+AUTO_INCREMENT(?:\s+PRIMARY\s+KEY)?", "INTEGER PRIMARY KEY AUTOINCREMENT"),
    (r"\bAUTO_INCREMENT(?:\s*=\s*\d+)?", ""),
    (r"\)\s*ENGINE\s*=.*$", ")"),
    (r"\bINSERT\s+IGNORE\b", "INSERT OR IGNORE"),
    (r"\bSTART\s+TRANSACTION\b", "BEGIN"),
    (r"^\s*TRUNCATE\s+(?:TABLE\s+)?", "DELETE FROM "),
    (r"\bLOCK\s+IN\s+SHARE\s+MODE\b", "FOR SHARE"),
    (r"\b_binary\s+X\b", "X"),
)  # fmt: skip
_TRUNCATE: Final = re.compile(r"\s*truncate\s+(?:table\s+)?[`\"]?(\w+)", re.IGNORECASE)
_VALUE: Final = re.compile(
    r"^\s*insert\s.*?\(([^)]*)\)\s*values\s*\(([^)]*)\)", re.IGNORECASE | re.DOTALL
)


class MySql(Dialect):
    """As MySQL 8.4."""

    defining_commits = True
    deadlock_ends = True
    deadlock = (1213, "Deadlock found when trying to get lock; try restarting transaction")
    lock_timeout = (1205, "Lock wait timeout exceeded; try restarting transaction")
    no_memory = (
        1041,
        "Out of memory; check if mysqld or some other process uses all available memory; if not, you may have to "
        "use 'ulimit' to allow mysqld to use more memory or you can add more swap space",
    )
    longest_lock_wait = 50.0

    @override
    def functions(self) -> Functions:
        return {
            "concat": (-1, lambda *parts: None if None in parts else "".join(map(str, parts))),
            "version": (0, lambda: "8.4.0"),
        }

    @override
    def statement(self, sql: str, args: list[Any]) -> Statement:
        if re.search(r"\bON\s+DUPLICATE\s+KEY\b", sql, re.IGNORECASE):
            raise SqlFailure(
                1235,
                "ON DUPLICATE KEY is not simulated here. Use REPLACE, or UPDATE and then INSERT.",
            )
        pieces = [
            quoted(unescape(piece)) if piece[0] in "'\"" and len(piece) > 1 else piece
            for piece in split_literals(sql)
        ]
        code = [piece if piece[0] == "'" else _translated(piece) for piece in pieces]
        emptied = _TRUNCATE.match(sql)
        return Statement(
            with_counted_key("".join(code).strip()), tuple(args), emptied[1] if emptied else ""
        )

    @override
    def unknown_table(self, name: str, database: Database) -> SqlFailure:
        return SqlFailure(1146, f"Table '{database.name}.{name}' doesn't exist")

    @override
    def unknown_column(self, name: str, database: Database) -> SqlFailure:
        return SqlFailure(1054, f"Unknown column '{name}' in 'field list'")

    @override
    def unknown_function(self, name: str, database: Database) -> SqlFailure:
        return SqlFailure(1305, f"FUNCTION {database.name}.{name} does not exist")

    @override
    def syntax(self, near: str, database: Database) -> SqlFailure:
        return SqlFailure(
            1064,
            "You have an error in your SQL syntax; check the manual that corresponds to your MySQL "
            f"server version for the right syntax to use near '{near}' at line 1",
        )

    @override
    def check(self, name: str, database: Database) -> SqlFailure:
        return SqlFailure(3819, f"Check constraint '{name}' is violated.")

    @override
    def table_exists(self, name: str, database: Database) -> SqlFailure:
        return SqlFailure(1050, f"Table '{name}' already exists")

    @override
    def null(self, table: str, column: str) -> SqlFailure:
        return SqlFailure(1048, f"Column '{column}' cannot be null")

    @override
    def duplicate(
        self, table: str, column: str, statement: Statement, database: Database
    ) -> SqlFailure:
        value = _value_of(column, statement, database.columns_of(table))
        return SqlFailure(1062, f"Duplicate entry '{value}' for key '{table}.{column}'")

    @override
    def other(self, text: str) -> SqlFailure:
        return SqlFailure(1105, text)


def _translated(code: str) -> str:
    for pattern, text in _WORDS:
        code = re.sub(pattern, text, code, flags=re.IGNORECASE | re.DOTALL)
    return code


def _value_of(column: str, statement: Statement, columns: list[str]) -> str:
    """The value that an INSERT has for `column`, as far as can be told from its text."""
    found = _VALUE.match(statement.sql)
    if found is not None:
        columns = [name.strip(' "`') for name in found[1].split(",")]
    values = re.search(r"values\s*\(([^)]*)\)", statement.sql, re.IGNORECASE)
    given = [] if values is None else [value.strip(" '") for value in values[1].split(",")]
    return dict(zip(columns, given, strict=False)).get(column, "")
