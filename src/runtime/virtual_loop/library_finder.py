"""LibraryFinder: offers the simulated libraries under their own names, to programs that import them."""

import os
import sys
from collections.abc import Sequence
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder
from types import CodeType, ModuleType
from typing import Any, Final, override

#: The packages in `src/runtime/libraries`; a test compares. Listing the folder would cost every run.
LIBRARIES: Final = frozenset(
    (
        "aiofiles",
        "aiohttp",
        "aiomysql",
        "asyncpg",
        "fastapi",
        "httpx",
        "httpx2",
        "multidict",
        "psycopg",
        "psycopg_pool",
        "pymysql",
        "redis",
        "requests",
        "tkinter",
        "uvicorn",
        "uvloop",
        "websockets",
        "yarl",
    )
)

_FOLDER: Final = os.path.join(
    os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "libraries"
)

#: Each run has modules of its own; what they are made of never changes.
_CODES: Final[dict[str, CodeType]] = {}


class _Loader(Loader):
    """Loads a module of a library, and remembers its code for the next run."""

    def __init__(self, loader: Any) -> None:
        self._loader = loader

    @override
    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        return None

    @override
    def exec_module(self, module: ModuleType) -> None:
        name = module.__name__
        if name not in _CODES:
            _CODES[name] = self._loader.get_code(name)
        exec(_CODES[name], module.__dict__)

    def get_source(self, name: str) -> str | None:
        """The text, for who looks at it; None where only the compiled file is there."""
        return self._loader.get_source(name)


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
        if not _is_ours(fullname):
            return None
        # A file of that name that the program itself has written goes first, as everywhere.
        spec = PathFinder.find_spec(fullname, [os.getcwd(), _FOLDER] if path is None else path)
        if spec is not None and spec.loader is not None and (spec.origin or "").startswith(_FOLDER):
            spec.loader = _Loader(spec.loader)
        elif spec is None and path is not None:
            _ask_parent(fullname)
        return spec


def _ask_parent(fullname: str) -> None:
    """Raise what the package raises for a module that the real one has; nothing for one that is nowhere."""
    parent, _, name = fullname.rpartition(".")
    getattr(sys.modules[parent], name, None)


def _is_ours(name: str) -> bool:
    return name.partition(".")[0] in LIBRARIES


def _comes_from_here(module: ModuleType | None) -> bool:
    return (getattr(module, "__file__", None) or "").startswith(_FOLDER)
