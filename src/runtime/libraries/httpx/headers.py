"""Headers: the fields of a message, found without regard to case."""

from collections.abc import Iterator
from typing import Any, override

from world.http import Headers as Fields


class Headers(Fields):
    """The fields of a message, found without regard to case; shown in lower case."""

    def __init__(self, headers: Any = None) -> None:
        super().__init__(headers.pairs() if isinstance(headers, Fields) else headers)

    def multi_items(self) -> list[tuple[str, str]]:
        """All fields in order."""
        return [(name.lower(), value) for name, value in self.pairs()]

    def get_list(self, name: str) -> list[str]:
        """All values of a field."""
        return self.get_all(name)

    @override
    def __getitem__(self, name: str, /) -> str:
        found = self.get_all(name)
        if not found:
            raise KeyError(name)
        return ", ".join(found)

    @override
    def __iter__(self) -> Iterator[str]:
        return (name.lower() for name in super().__iter__())

    @override
    def __repr__(self) -> str:
        return f"Headers({dict(self.items())})"
