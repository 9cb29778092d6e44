"""Statement: what kind of statement a text is; only as much as a session has to know."""

import re
from dataclasses import dataclass
from typing import Final

_WRITES: Final = ("insert", "update", "delete", "replace")
_DEFINES: Final = ("create", "drop", "alter", "truncate")
_FOR_UPDATE: Final = re.compile(
    r"^\s*select\s.+?\sfrom\s+([\w.\"`]+)(.*?)\s+for\s+(?:no\s+key\s+)?(?:update|share)\b.*$",
    re.IGNORECASE | re.DOTALL,
)


_KEY: Final = re.compile(r"\bINTEGER\s+(?:NOT\s+NULL\s+)?PRIMARY\s+KEY\b(?!\s+AUTO)", re.IGNORECASE)
_COUNTED: Final = "INTEGER PRIMARY KEY AUTOINCREMENT"
_KEY_BELOW: Final = re.compile(r""",\s*PRIMARY\s+KEY\s*\(\s*[`"]?\w+[`"]?\s*\)""", re.IGNORECASE)


def with_counted_key(sql: str) -> str:
    """A CREATE TABLE whose key counts up and gives no number twice, as servers' keys do."""
    if not re.match(r"\s*create\b", sql, re.IGNORECASE):
        return sql
    counted = _KEY.sub(_COUNTED, sql)
    return _KEY_BELOW.sub("", counted) if _COUNTED in counted else counted


@dataclass(frozen=True)
class Statement:
    """One statement, in the words of SQLite, with the values of its `?1`, `?2`, ..."""

    sql: str
    args: tuple[object, ...] = ()
    #: The table whose rows are numbered from 1 again.
    restarts: str = ""

    @property
    def verb(self) -> str:
        """Its first word, in small letters."""
        return self.sql.split(None, 1)[0].lower().rstrip(";") if self.sql.strip() else ""

    @property
    def writes(self) -> bool:
        """Whether it changes rows."""
        return self.verb in _WRITES or (self.verb == "with" and " returning " in self.sql.lower())

    @property
    def defines(self) -> bool:
        """Whether it changes tables."""
        return self.verb in _DEFINES or bool(self.restarts)

    @property
    def meets_tables(self) -> bool:
        """Whether it reads or writes a table, and does not only reckon."""
        return self.writes or re.search(r"\bfrom\b", self.sql, re.IGNORECASE) is not None

    @property
    def locked(self) -> tuple[str, Statement] | None:
        """For SELECT ... FOR UPDATE: the table, and the statement that gives the numbers of its rows."""
        found = _FOR_UPDATE.match(self.sql)
        if found is None:
            return None
        table = found[1].strip('"`')
        return table, Statement(f"select rowid from {found[1]}{found[2]}", self.args)

    @property
    def without_lock(self) -> Statement:
        """The same, without FOR UPDATE."""
        return Statement(
            re.sub(
                r"\s+for\s+(no\s+key\s+)?(update|share)\b.*$",
                "",
                self.sql,
                flags=re.IGNORECASE | re.DOTALL,
            ),
            self.args,
        )
