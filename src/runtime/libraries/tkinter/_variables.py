"""Variables: values that several widgets show, and that tell who wants to know when they change."""

import itertools
from collections.abc import Callable, Mapping
from typing import Any, ClassVar, Final, override

from world.unsupported import Partial

_NUMBERS: Final = itertools.count()


class Variable(Partial):
    """A value that widgets follow."""

    _default: Any = ""
    _refused: ClassVar[Mapping[str, str]] = {
        "trace": "Use trace_add.",
        "trace_variable": "Use trace_add.",
    }

    def __init__(self, master: Any = None, value: Any = None, name: str | None = None) -> None:
        from ._root import default_root

        self._root = default_root("create variable") if master is None else master
        self._name = name if name is not None else f"PY_VAR{next(_NUMBERS)}"
        self._value: Any = self._default if value is None else value
        self._traces: dict[str, tuple[tuple[str, ...], Callable[[str, str, str], object]]] = {}

    @override
    def __str__(self) -> str:
        return self._name

    def get(self) -> Any:
        """Its value."""
        # It lives in the interpreter, which outlives the window.
        return self._root._display.call(lambda: self._value)

    def set(self, value: Any) -> None:
        """Give it another value; who traces it is told."""
        self._root._display.call(lambda: self._write(value))

    def _write(self, value: Any) -> None:
        self._value = value
        for modes, callback in list(self._traces.values()):
            if "write" in modes:
                callback(self._name, "", "write")

    initialize = set

    def trace_add(
        self, mode: str | tuple[str, ...], callback: Callable[[str, str, str], object]
    ) -> str:
        """Have `callback` called when the variable is written."""
        name = f"{id(callback)}{getattr(callback, '__name__', '')}"
        modes = (mode,) if isinstance(mode, str) else tuple(mode)
        self._traces[name] = (modes, callback)
        return name

    def trace_remove(self, mode: str | tuple[str, ...], cbname: str) -> None:
        """Take a trace back."""
        self._traces.pop(cbname, None)

    def trace_info(self) -> list[tuple[tuple[str, ...], str]]:
        """All traces."""
        return [(modes, name) for name, (modes, _) in self._traces.items()]


class StringVar(Variable):
    """Holds a text."""

    @override
    def get(self) -> str:
        return str(super().get())


class IntVar(Variable):
    """Holds a whole number."""

    _default = 0

    @override
    def get(self) -> int:
        return int(float(super().get()))


class DoubleVar(Variable):
    """Holds a number."""

    _default = 0.0

    @override
    def get(self) -> float:
        return float(super().get())


class BooleanVar(Variable):
    """Holds True or False."""

    _default = False

    @override
    def get(self) -> bool:
        value = super().get()
        return value not in (0, "0", "", "false", "no", "off", False)
