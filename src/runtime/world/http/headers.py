"""Headers: the fields of an HTTP message, in order, found without regard to case."""

from collections.abc import Iterator, Mapping
from typing import override

#: What a message's fields may be given as.
HeaderSource = Mapping[str, str] | list[tuple[str, str]] | None


class Headers(Mapping[str, str]):
    """Several fields may have one name; reading a name gives the first, `get_all` all of them."""

    def __init__(self, source: HeaderSource = None) -> None:
        self._fields: list[tuple[str, str]] = []
        if source is not None:
            names = (
                [(name, source[name]) for name in source] if isinstance(source, Mapping) else source
            )
            self._fields.extend((str(name), str(value)) for name, value in names)

    def add(self, name: str, value: str) -> None:
        """Add a field, beside those of the same name."""
        self._fields.append((name, value))

    def get_all(self, name: str) -> list[str]:
        """The values of every field of that name."""
        wanted = name.lower()
        return [value for other, value in self._fields if other.lower() == wanted]

    def pairs(self) -> list[tuple[str, str]]:
        """All fields in order."""
        return list(self._fields)

    @override
    def __getitem__(self, name: str, /) -> str:
        found = self.get_all(name)
        if not found:
            raise KeyError(name)
        return found[0]

    def __setitem__(self, name: str, value: str, /) -> None:
        """Let there be one field of that name, in the place of the first."""
        wanted, fields = name.lower(), self._fields
        at = next(
            (i for i, (other, _) in enumerate(fields) if other.lower() == wanted), len(fields)
        )
        kept = [(i, field) for i, field in enumerate(fields) if field[0].lower() != wanted]
        before = [field for i, field in kept if i < at]
        self._fields = [*before, (name, value), *(field for i, field in kept if i > at)]

    def __delitem__(self, name: str, /) -> None:
        """Take all fields of that name away. Raises KeyError."""
        if name not in self:
            raise KeyError(name)
        self._fields = [field for field in self._fields if field[0].lower() != name.lower()]

    def setdefault(self, name: str, value: str) -> str:
        """The value of `name`, which is set to `value` if there is none."""
        if name not in self:
            self.add(name, value)
        return self[name]

    @override
    def __contains__(self, name: object, /) -> bool:
        return isinstance(name, str) and any(
            other.lower() == name.lower() for other, _ in self._fields
        )

    @override
    def __iter__(self) -> Iterator[str]:
        seen = dict[str, str]()
        for name, _ in self._fields:
            seen.setdefault(name.lower(), name)
        return iter(seen.values())

    @override
    def __len__(self) -> int:
        return len({name.lower() for name, _ in self._fields})
