"""The fields after the question mark: what they may be given as, and how they are written."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from urllib.parse import urlencode

#: What one value may be.
type SimpleQuery = str | int | float
#: What stands for a name: one value, or several.
type QueryVariable = SimpleQuery | Sequence[SimpleQuery]
#: What `params=` may be.
type Query = str | Mapping[str, QueryVariable] | Iterable[tuple[str, QueryVariable]] | None


def encoded(query: Any) -> str:
    """The fields as they are sent. Raises TypeError for a value that is neither a text nor a number."""
    if query is None:
        return ""
    if isinstance(query, str):
        return query.lstrip("?")
    return urlencode(_fields(query))


def _fields(query: Any) -> list[tuple[str, str]]:
    pairs = query.items() if hasattr(query, "items") else query
    fields: list[tuple[str, str]] = []
    for name, value in pairs:
        for one in _values(value):
            if isinstance(one, bool) or not isinstance(one, str | int | float):
                raise TypeError(
                    "Invalid variable type: value should be str, int or float, "
                    f"got {one!r} of type {type(one)}"
                )
            fields.append((str(name), str(one)))
    return fields


def _values(value: Any) -> list[Any]:
    return [*value] if isinstance(value, list | tuple) else [value]
