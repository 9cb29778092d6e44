"""declare_tables: tables with their rows, as a playground wants them, in every database of every run."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from .literals import quoted
from .standard import StandardSql

if TYPE_CHECKING:
    from ..world import World

#: By the values of a column; a column without any holds texts.
_TYPES = ((str, "text"), (float, "real"), (int, "integer"))
_KINDS = frozenset(("integer", "real", "text"))


def declare_tables(world: World, tables: Mapping[str, Mapping[str, Any]]) -> None:
    """Let each of `tables` be there, instead of a standard one of that name.

    `columns` are names, with `unique` and the like after them; `rows` have a value for each.
    """
    script = "".join(_script(name, said) for name, said in tables.items())
    for host in world:
        for service in host.services.values():
            if isinstance(service, StandardSql):
                service.define(script)


def _script(name: str, said: Mapping[str, Any]) -> str:
    rows: list[list[Any]] = said.get("rows", [])
    columns = [
        _column(place, column, [row[place] for row in rows])
        for place, column in enumerate(said["columns"])
    ]
    inserts = "".join(
        f"insert into {name} values ({', '.join(map(_literal, row))});\n" for row in rows
    )
    return f"drop table if exists {name};\ncreate table {name} ({', '.join(columns)});\n{inserts}"


def _column(place: int, said: str, values: list[Any]) -> str:
    name, *words = said.split()
    if place == 0 and name == "id":
        return "id integer primary key autoincrement"
    kind = words.pop(0) if words and words[0] in _KINDS else _kind_of(values)
    return " ".join((name, kind, *words))


def _kind_of(values: list[Any]) -> str:
    fitting = (kind for one, kind in _TYPES if any(isinstance(value, one) for value in values))
    return next(fitting, "text")


def _literal(value: float | str | None) -> str:
    if value is None:
        return "null"
    return quoted(value) if isinstance(value, str) else repr(value)
