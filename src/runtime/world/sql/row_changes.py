"""RowChanges: which rows of a copy were changed, what they are now, and how the same is done elsewhere.

A transaction keeps rows and not statements: what it has done is the same whatever others commit meanwhile.
"""

import sqlite3
from dataclasses import dataclass
from typing import Any, Final

_EVENTS: Final = (
    ("insert", "insert", ("new",)),
    # One that gets another number is gone under its old one.
    ("update", "update", ("old", "new")),
    ("delete", "delete", ("old",)),
)


@dataclass(frozen=True)
class RowChange:
    """One row as it is now; `values` is None if it is gone."""

    table: str
    number: int
    columns: tuple[str, ...]
    values: tuple[Any, ...] | None
    #: The values of its unique keys: each a number among the table's keys, and what is in it.
    keys: tuple[tuple[int, tuple[Any, ...]], ...] = ()


def note_changes(tables: sqlite3.Connection) -> None:
    """From now on note every row of `tables` that is changed; what was defined since the last call, too."""
    tables.execute("create temp table if not exists noted(name, number, is_new)")
    # REPLACE tells of the row that it takes away only so.
    tables.execute("pragma recursive_triggers = on")
    for name in _names(tables):
        for event, kind, rows in _EVENTS:
            notes = "".join(
                f"insert into noted values ('{name}', {row}.rowid, {int(kind == 'insert')});"
                for row in rows
            )
            tables.execute(
                f'create temp trigger if not exists "note_{event}_{name}" after {event} '
                f'on main."{name}" begin {notes} end'
            )


def forget_changes(tables: sqlite3.Connection) -> None:
    """What was noted so far is of no interest."""
    tables.execute("delete from noted")


def forget_row(tables: sqlite3.Connection, name: str, number: int) -> None:
    """One of those noted is of no interest: it never had that number."""
    tables.execute("delete from noted where name = ? and number = ?", (name, number))


def changed_rows(tables: sqlite3.Connection) -> list[tuple[str, int, bool]]:
    """Those noted: table, number, and whether it was inserted."""
    return tables.execute(
        "select name, number, max(is_new) from noted group by name, number order by min(rowid)"
    ).fetchall()


def take_changes(tables: sqlite3.Connection) -> list[RowChange]:
    """What was changed since the last call, as it is now."""
    changes = [_change(tables, name, number) for name, number, _ in changed_rows(tables)]
    forget_changes(tables)
    return changes


def _change(tables: sqlite3.Connection, name: str, number: int) -> RowChange:
    columns = tuple(row[1] for row in tables.execute(f'pragma table_info("{name}")'))
    listed = ", ".join(f'"{column}"' for column in columns)
    row = tables.execute(
        f'select {listed} from main."{name}" where rowid = ?', (number,)
    ).fetchone()
    if row is None:
        return RowChange(name, number, columns, None)
    held = dict(zip(columns, row, strict=True))
    keys = tuple(
        (place, values)
        for place, key in enumerate(_unique_keys(tables, name))
        if None not in (values := tuple(held[column] for column in key))
    )
    return RowChange(name, number, columns, tuple(row), keys)


def _unique_keys(tables: sqlite3.Connection, name: str) -> list[tuple[str, ...]]:
    """The columns of each; those that are of expressions, or of some rows only, are passed over."""
    found = list[tuple[str, ...]]()
    for _, index, is_unique, _, is_partial in tables.execute(f'pragma index_list("{name}")'):
        columns = tuple(row[2] for row in tables.execute(f'pragma index_info("{index}")'))
        if is_unique and not is_partial and None not in columns:
            found.append(columns)
    return found


def apply_changes(changes: list[RowChange], tables: sqlite3.Connection) -> None:
    """Let the rows be the same in `tables`. Raises sqlite3.Error if a key is taken there."""
    # What followed from a change by a foreign key is among the changes itself.
    tables.execute("pragma foreign_keys = off")
    try:
        for change in changes:
            tables.execute(f'delete from main."{change.table}" where rowid = ?', (change.number,))
        for change in changes:
            if change.values is not None:
                _insert(change, change.values, tables)
    finally:
        tables.execute("pragma foreign_keys = on")


def _insert(change: RowChange, values: tuple[Any, ...], tables: sqlite3.Connection) -> None:
    names = ", ".join(f'"{column}"' for column in change.columns)
    marks = ", ".join("?" * (len(values) + 1))
    tables.execute(
        f'insert into main."{change.table}" (rowid, {names}) values ({marks})',
        (change.number, *values),
    )


def _names(tables: sqlite3.Connection) -> list[str]:
    found = tables.execute("select name from main.sqlite_master where type = 'table'").fetchall()
    return [name for (name,) in found if not name.startswith("sqlite_")]
