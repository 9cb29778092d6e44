"""Record: one row, by position and by name."""

from collections.abc import Iterator
from typing import Any


class Record:
    """A row: `row[0]`, `row["name"]`, `dict(row)`; it iterates over the values."""

    __slots__ = ("_names", "_values")

    def __init__(self, names: list[str], values: list[Any]) -> None:
        self._names = names
        self._values = tuple(values)

    def __getitem__(self, key: int | str | slice) -> Any:
        if not isinstance(key, str):
            return self._values[key]
        try:
            return self._values[self._names.index(key)]
        except ValueError:
            raise KeyError(key) from None

    def __len__(self) -> int:
        return len(self._values)

    def __iter__(self) -> Iterator[Any]:
        return iter(self._values)

    def __contains__(self, key: object) -> bool:
        return key in self._names

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Record):
            return self._values == other._values
        return self._values == other if isinstance(other, tuple) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._values)

    def __repr__(self) -> str:
        pairs = zip(self._names, self._values, strict=True)
        return f"<Record {' '.join(f'{name}={value!r}' for name, value in pairs)}>"

    def get(self, key: str, default: Any = None) -> Any:
        """The value of a column, or `default`."""
        index = self._names.index(key) if key in self._names else None
        return default if index is None else self._values[index]

    def keys(self) -> Iterator[str]:
        """The names of the columns."""
        return iter(self._names)

    def values(self) -> Iterator[Any]:
        """The values."""
        return iter(self._values)

    def items(self) -> Iterator[tuple[str, Any]]:
        """Both."""
        return zip(self._names, self._values, strict=True)
