"""LibraryState: the library as it was before the first program, whatever programs put into it."""

import contextlib
import copyreg
import functools
import logging
import sys
from collections.abc import Mapping
from types import ModuleType
from typing import Any, Final

from .loop import VirtualLoop
from .task import Task
from .timer import Timer

#: Not the library: the interpreter, ours, the host's, and the program itself.
_NOT_LIBRARY: Final = ("sys", "virtual_loop", "pyodide", "_pyodide", "js", "__main__")

#: Type flags of CPython: made by a class statement; cannot be changed.
_HEAP_TYPE: Final = 1 << 9
_IMMUTABLE_TYPE: Final = 1 << 8

#: Ours, but known to the program as the library's.
_STAND_INS: Final = (Task, Timer, VirtualLoop)

#: Tables of the library that have a public way to change them.
_TABLES: Final[tuple[dict[Any, Any], ...]] = (
    vars(logging)["_levelToName"],
    vars(logging)["_nameToLevel"],
    copyreg.dispatch_table,
)


class LibraryState:
    """Names in modules and classes of the library, and what they stood for.

    A program may say `asyncio.sleep = mine` or `asyncio.Queue.put = mine`, and warnings leave a
    registry in each module. Comparing takes a twentieth of what copying does, so that the copy is
    made once and every run is compared with it. Private names: the two tables of logging that
    `addLevelName` fills.
    """

    def __init__(self) -> None:
        self._modules: list[tuple[ModuleType, dict[str, Any]]] = []
        self._classes: list[tuple[type, dict[str, Any]]] = []
        self._tables = [dict(table) for table in _TABLES]
        self._classes += [(one, _names(one)) for one in _STAND_INS]
        for name, module in list(sys.modules.items()):
            if _is_library(name, module):
                names = _names(module)
                self._modules.append((module, names))
                self._classes += [
                    (value, _names(value))
                    for value in names.values()
                    if isinstance(value, type) and _can_change(value)
                ]

    def restore(self) -> None:
        """Put every name back that now stands for something else, and remove new ones."""
        for owner, names in (*self._modules, *self._classes):
            if not _are_same(owner.__dict__, names):
                _put_back(owner, names)
        for table, was in zip(_TABLES, self._tables, strict=True):
            table.clear()
            table.update(was)


@functools.cache
def library_state() -> LibraryState:
    """The state of the library, as it is when this is called for the first time."""
    return LibraryState()


def _is_library(name: str, module: object) -> bool:
    return isinstance(module, ModuleType) and name.partition(".")[0] not in _NOT_LIBRARY


def _can_change(value: type) -> bool:
    return bool(value.__flags__ & _HEAP_TYPE) and not value.__flags__ & _IMMUTABLE_TYPE


def _names(owner: type | ModuleType) -> dict[str, Any]:
    found: Mapping[str, Any] = owner.__dict__
    return dict(found)


def _are_same(now: Any, was: dict[str, Any]) -> bool:
    try:
        return bool(now == was)
    except Exception:
        # Something new that does not like to be compared.
        return False


def _put_back(owner: Any, names: dict[str, Any]) -> None:
    now = _names(owner)
    for name, value in names.items():
        if now.get(name) is not value or name not in now:
            # What CPython keeps read-only, a program could not change either.
            with contextlib.suppress(AttributeError, TypeError):
                setattr(owner, name, value)
    for name in now.keys() - names.keys():
        with contextlib.suppress(AttributeError, TypeError):
            delattr(owner, name)
