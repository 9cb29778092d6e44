"""Row factories: what becomes of a row of values."""

from collections import namedtuple
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from .errors import InterfaceError, ProgrammingError

if TYPE_CHECKING:
    from .base_cursor import BaseCursor

RowMaker = Callable[[Sequence[Any]], Any]
RowFactory = Callable[["BaseCursor"], RowMaker]
AsyncRowFactory = BaseRowFactory = RowFactory


def no_result(values: Sequence[Any]) -> Any:
    """There are no rows to make."""
    raise InterfaceError("the cursor doesn't have a result")


def _named(cursor: BaseCursor, make: Callable[[dict[str, Any]], Any]) -> RowMaker:
    if cursor.description is None:
        return no_result
    names = [column.name for column in cursor.description]
    return lambda values: make(dict(zip(names, values, strict=True)))


def tuple_row(cursor: BaseCursor) -> RowMaker:
    """Tuples."""
    return tuple


def dict_row(cursor: BaseCursor) -> RowMaker:
    """Dicts by the names of columns."""
    return _named(cursor, dict)


def namedtuple_row(cursor: BaseCursor) -> RowMaker:
    """Named tuples."""
    if cursor.description is None:
        return no_result
    names = [column.name for column in cursor.description]
    # Their types are those of the values, whatever these are.
    return namedtuple("Row", names, rename=True)._make  # pyright: ignore[reportUntypedNamedTuple] - the names come with the rows


def scalar_row(cursor: BaseCursor) -> RowMaker:
    """The first column alone."""
    if cursor.description is not None and not cursor.description:
        raise ProgrammingError("at least one column expected")
    return no_result if cursor.description is None else lambda values: values[0]


def class_row(cls: type[Any]) -> RowFactory:
    """Objects of a class, made with the columns as named arguments."""
    return kwargs_row(cls)


def args_row(func: Callable[..., Any]) -> RowFactory:
    """What a function gives for the values."""
    return lambda cursor: lambda values: func(*values)


def kwargs_row(func: Callable[..., Any]) -> RowFactory:
    """What a function gives for the values by name."""
    return lambda cursor: _named(cursor, lambda row: func(**row))
