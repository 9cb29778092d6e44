"""CaseInsensitiveDict: the fields of a message."""

from typing import override

from world.http import Headers


class CaseInsensitiveDict(Headers):
    """Fields that are found without regard to case."""

    @override
    def __repr__(self) -> str:
        return str(dict(self.items()))

    def update(self, fields: dict[str, str | None]) -> None:
        """Set fields; those that are None go away."""
        for name, value in fields.items():
            if value is not None:
                self[name] = str(value)
            elif name in self:
                del self[name]
