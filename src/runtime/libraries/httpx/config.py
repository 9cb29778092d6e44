"""Timeout and Limits: how long each part of a request may take, and how many connections there may be."""

from typing import Any, Final, override

from .version import NAME


class _Unset:
    """Nothing was said."""


UNSET: Final = _Unset()


def _is_tuple(value: Any) -> bool:
    return isinstance(value, tuple)


class Timeout:
    """Seconds for connecting, reading, writing, and waiting for a free connection; None is for ever."""

    def __init__(
        self,
        timeout: Any = UNSET,
        *,
        connect: Any = UNSET,
        read: Any = UNSET,
        write: Any = UNSET,
        pool: Any = UNSET,
    ) -> None:
        parts = [connect, read, write, pool]
        if isinstance(timeout, Timeout):
            parts = [timeout.connect, timeout.read, timeout.write, timeout.pool]
        elif _is_tuple(timeout):
            parts = [*timeout, None, None, None, None][:4]
        elif isinstance(timeout, _Unset):
            if any(isinstance(part, _Unset) for part in parts):
                raise ValueError(
                    f"{NAME}.Timeout must either include a default, or set all four parameters explicitly."
                )
        else:
            parts = [timeout if isinstance(part, _Unset) else part for part in parts]
        self.connect: float | None = parts[0]
        self.read: float | None = parts[1]
        self.write: float | None = parts[2]
        self.pool: float | None = parts[3]

    def as_dict(self) -> dict[str, float | None]:
        """The four parts."""
        return {"connect": self.connect, "read": self.read, "write": self.write, "pool": self.pool}

    @override
    def __eq__(self, other: object) -> bool:
        return isinstance(other, Timeout) and self.as_dict() == other.as_dict()

    @override
    def __hash__(self) -> int:
        return hash(tuple(self.as_dict().values()))

    @override
    def __repr__(self) -> str:
        if len({self.connect, self.read, self.write, self.pool}) == 1:
            return f"Timeout(timeout={self.connect})"
        return "Timeout(" + ", ".join(f"{k}={v}" for k, v in self.as_dict().items()) + ")"


class Limits:
    """The most connections, the most that are kept while idle, and for how many seconds."""

    def __init__(
        self,
        *,
        max_connections: int | None = None,
        max_keepalive_connections: int | None = None,
        keepalive_expiry: float | None = 5.0,
    ) -> None:
        self.max_connections = max_connections
        self.max_keepalive_connections = max_keepalive_connections
        self.keepalive_expiry = keepalive_expiry

    @override
    def __eq__(self, other: object) -> bool:
        return isinstance(other, Limits) and vars(self) == vars(other)

    @override
    def __hash__(self) -> int:
        return hash(tuple(vars(self).values()))

    @override
    def __repr__(self) -> str:
        return "Limits(" + ", ".join(f"{name}={value}" for name, value in vars(self).items()) + ")"


DEFAULT_TIMEOUT: Final = Timeout(timeout=5.0)
DEFAULT_LIMITS: Final = Limits(max_connections=100, max_keepalive_connections=20)
