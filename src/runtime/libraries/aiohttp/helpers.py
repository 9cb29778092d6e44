"""Keys under which applications, requests and responses keep what handlers share; and small things of both sides."""

import sys
from collections.abc import Iterable, Iterator, Mapping, MutableMapping
from typing import Any, NamedTuple, override


class BaseKey[T]:
    """A key with a name that is shown, after its module's, and a type that checkers look at."""

    def __init__(self, name: str, t: type[T] | None = None) -> None:
        self._name = f"{_module_that_asks()}.{name}"
        self._t = t

    def __lt__(self, other: object) -> bool:
        return self._name < other._name if isinstance(other, BaseKey) else True

    @override
    def __repr__(self) -> str:
        kind = self._t or _argument_of(self)
        if kind is None:
            shown = "<<Unknown>>"
        elif isinstance(kind, type):
            place = "" if kind.__module__ == "builtins" else f"{kind.__module__}."
            shown = f"{place}{kind.__qualname__}"
        else:
            shown = repr(kind)
        return f"<{type(self).__name__}({self._name}, type={shown})>"


def _module_that_asks() -> str:
    """The module at whose top level the key is made."""
    frame = sys._getframe(2)  # the real one looks for the same frame
    while frame.f_code.co_name != "<module>" and frame.f_back is not None:
        frame = frame.f_back
    return str(frame.f_globals["__name__"])


def _argument_of(key: BaseKey[Any]) -> Any:
    """What `AppKey[...]` was made with, if it was."""
    made_as = getattr(key, "__orig_class__", None)
    arguments = getattr(made_as, "__args__", ())
    return arguments[0] if arguments else None


class AppKey[T](BaseKey[T]):
    """A key of an application."""


class RequestKey[T](BaseKey[T]):
    """A key of a request."""


class ResponseKey[T](BaseKey[T]):
    """A key of a response."""


class ChainMapProxy(Mapping[Any, Any]):
    """Several mappings to read as one: the first that has a key gives it."""

    def __init__(self, maps: Iterable[Mapping[Any, Any]]) -> None:
        self._maps = tuple(maps)

    @override
    def __getitem__(self, key: Any) -> Any:
        for each in self._maps:
            if key in each:
                return each[key]
        raise KeyError(key)

    @override
    def __len__(self) -> int:
        return len(set[Any]().union(*self._maps))

    @override
    def __iter__(self) -> Iterator[Any]:
        return iter({key: None for each in reversed(self._maps) for key in each})

    @override
    def __repr__(self) -> str:
        return f"ChainMapProxy({', '.join(map(repr, self._maps))})"


class Store(MutableMapping[Any, Any]):
    """An object under whose keys handlers keep what they like; it is itself, whatever it holds."""

    def __init__(self) -> None:
        self._state: dict[Any, Any] = {}

    @override
    def __getitem__(self, key: Any) -> Any:
        return self._state[key]

    @override
    def __setitem__(self, key: Any, value: Any) -> None:
        self._state[key] = value

    @override
    def __delitem__(self, key: Any) -> None:
        del self._state[key]

    @override
    def __iter__(self) -> Iterator[Any]:
        return iter(self._state)

    @override
    def __len__(self) -> int:
        return len(self._state)

    @override
    def __eq__(self, other: object) -> bool:
        return self is other

    @override
    def __hash__(self) -> int:
        return id(self)

    def __bool__(self) -> bool:
        return True


class HttpVersion(NamedTuple):
    """The version that a message is written in."""

    major: int
    minor: int


HttpVersion10 = HttpVersion(1, 0)
HttpVersion11 = HttpVersion(1, 1)
HttpVersion.__module__ = "aiohttp.http_writer"
