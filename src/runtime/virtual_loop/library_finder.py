"""LibraryFinder: offers the simulated libraries under their own names, to programs that import them."""

import os
import sys
from collections.abc import Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder
from types import ModuleType
from typing import Final, override

#: The packages in `src/runtime/libraries`; a test compares. Listing the folder would cost every run.
LIBRARIES: Final = frozenset[str](("uvloop",))

_FOLDER: Final = os.path.join(
    os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "libraries"
)


class LibraryFinder(MetaPathFinder):
    """Stands at the head of `sys.meta_path`: what is installed beside is not what programs get.

    Nothing of a library is loaded before a program imports it, and each run loads it anew.
    """

    def watch(self) -> None:
        """Begin."""
        sys.meta_path.insert(0, self)

    def remove(self) -> None:
        """Offer nothing any more, and forget what was imported."""
        if self in sys.meta_path:
            sys.meta_path.remove(self)
        for name in [name for name in sys.modules if _is_ours(name)]:
            if _comes_from_here(sys.modules[name]):
                del sys.modules[name]

    @override
    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        # Their submodules are found by the path of the package.
        if fullname not in LIBRARIES:
            return None
        # A file of that name that the program itself has written goes first, as everywhere.
        return PathFinder.find_spec(fullname, [os.getcwd(), _FOLDER])


def _is_ours(name: str) -> bool:
    return name.partition(".")[0] in LIBRARIES


def _comes_from_here(module: ModuleType | None) -> bool:
    return (getattr(module, "__file__", None) or "").startswith(_FOLDER)
