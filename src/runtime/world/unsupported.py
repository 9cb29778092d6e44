"""What a simulated library has not: refused by name, with the nearest thing that is here."""

import sys
from collections.abc import Callable, Iterable, Mapping
from typing import Any, ClassVar

from virtual_loop.refuse import UnavailableError


def unsupported(feature: str, instead: str) -> UnavailableError:
    """The error of a feature that is not here; `instead` is a sentence: what to use."""
    return UnavailableError(f"{feature} is not simulated here. {instead}")


def each(names: str, instead: str) -> dict[str, str]:
    """For `surface`: these names, with one sentence for all."""
    return dict.fromkeys(names.split(), instead)


def surface(
    module: str, names: Iterable[str], refused: Mapping[str, str]
) -> tuple[Callable[[str], Any], Callable[[], list[str]]]:
    """`__getattr__` and `__dir__` of a module that has `names`, and refuses the real one's others.

    `refused` maps names of the real module to what to use instead; any other name is unknown, as there.
    """
    shown = sorted({*names, "__all__", "__doc__", "__file__", "__name__"})

    def getattribute(name: str) -> Any:
        if name in refused:
            raise unsupported(f"{module}.{name}", refused[name])
        raise AttributeError(f"module {module!r} has no attribute {name!r}")

    def names_there() -> list[str]:
        # Modules of the standard library have no version of their own.
        versioned = "__version__" in vars(sys.modules[module])
        return sorted({*shown, "__version__"}) if versioned else shown

    return getattribute, names_there


class Partial:
    """An object of a library whose class has more in real life: what `_refused` names is refused."""

    _refused: ClassVar[Mapping[str, str]] = {}

    def __getattr__(self, name: str) -> Any:
        if name in self._refused:
            raise unsupported(f"{type(self).__name__}.{name}", self._refused[name])
        raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")


def refuse_arguments(function: str, given: Mapping[str, Any], refused: Mapping[str, str]) -> None:
    """Refuse keyword arguments that the real `function` takes; others raise TypeError as there.

    One that is None or False asks for nothing, and is let pass.
    """
    for name, value in given.items():
        if name not in refused:
            raise TypeError(f"{function}() got an unexpected keyword argument {name!r}")
        if value is not None and value is not False:
            raise unsupported(f"{function}({name}=...)", refused[name])
