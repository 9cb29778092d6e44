"""BuiltinFunction: a Python function that looks and binds like the one of C in whose place it stands."""

from collections.abc import Callable
from types import BuiltinFunctionType
from typing import Any


class BuiltinFunction:
    """Shown as `<built-in function sleep>`; no method when it is the attribute of a class.

    A class with `clock = time.monotonic` must be able to call `self.clock()`, which would pass
    `self` to a function of Python.
    """

    def __init__(self, module: str, name: str, function: Callable[..., Any]) -> None:
        self.__module__ = module
        self.__name__ = self.__qualname__ = name
        self.__doc__ = function.__doc__
        self._function = function

    @property
    def __class__(self) -> type:  # pyright: ignore[reportIncompatibleMethodOverride] -- typed as settable
        """What isinstance and inspect.isbuiltin ask for."""
        return BuiltinFunctionType

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return self._function(*args, **kwargs)

    def __repr__(self) -> str:
        return f"<built-in function {self.__name__}>"

    def __reduce__(self) -> str:
        """By name, as functions are pickled and copied."""
        return self.__name__
