"""MainModule: the program's `__main__`, made and ended as CPython makes and ends it."""

import builtins
import contextlib
import gc
import linecache
import sys
import weakref
from collections.abc import Generator
from types import ModuleType
from typing import Any, Final

from .sources import PROGRAM_FILE

#: What printing asks for by import: where an object was allocated, ...
_SELDOM_IMPORTED: Final = ("tracemalloc",)
#: ... source lines and carets.
_ALL_IMPORTED: Final = ("ast", "io", "tokenize", *_SELDOM_IMPORTED)

#: Where sys keeps the exception that ended the program.
_LAST: Final = ("last_exc", "last_type", "last_value", "last_traceback")


class MainModule:
    """A fresh `__main__`, as running `python main.py` makes it."""

    def __init__(self, source: str) -> None:
        module = ModuleType("__main__")
        module.__dict__.update(__builtins__=builtins, __file__=PROGRAM_FILE, __cached__=None)
        sys.modules["__main__"] = module
        self._module: ModuleType | None = module
        # So that tracebacks, warnings and inspect.getsource find the lines. A function, as modules
        # have it: the text is read when somebody asks for a line, and never at exit.
        linecache.cache[PROGRAM_FILE] = (lambda: source,)

    @property
    def namespace(self) -> dict[str, Any]:
        """The program's global names; none after the end."""
        return {} if self._module is None else self._module.__dict__

    def end(self) -> None:
        """Do what CPython does at exit, in its order.

        First goes what is garbage already, then what the last traceback held. Then the module is let
        go, and with it dies what only it held, whose finalizers still find every global name; only a
        module that somebody else holds loses its names. What was never awaited or never retrieved is
        reported here at the latest.
        """
        gc.collect()
        with _unavailable(_SELDOM_IMPORTED):
            for name in _LAST:
                if hasattr(sys, name):
                    delattr(sys, name)
        alive = None if self._module is None else weakref.ref(self._module)
        with _unavailable(_ALL_IMPORTED):
            self._module = None
            sys.modules.pop("__main__", None)
            gc.collect()
            module = None if alive is None else alive()
            if module is not None:
                _clear(module.__dict__)
                gc.collect()


@contextlib.contextmanager
def _unavailable(names: tuple[str, ...]) -> Generator[None]:
    """Let imports of `names` fail, as CPython has let its modules go when `__main__` dies."""
    kept = {name: sys.modules[name] for name in names if name in sys.modules}
    gone: dict[str, Any] = dict.fromkeys(names)
    sys.modules.update(gone)
    try:
        yield
    finally:
        for name in names:
            del sys.modules[name]
        sys.modules.update(kept)


def _clear(namespace: dict[str, Any]) -> None:
    """Set names to None as CPython does: those with one leading underscore before the others."""
    for first in (True, False):
        for name in list(namespace):
            private = name.startswith("_") and not name.startswith("__")
            if name != "__builtins__" and (private or not first):
                namespace[name] = None
