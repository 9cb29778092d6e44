"""The share: a folder on another machine's disk, `share`, whose files are read and written over a slow line.

Each call that reaches it keeps its thread for 0.2 s, and what is read and written for a second a megabyte. It holds a
`readme.txt` that nobody may change, and a megabyte has room on it.
"""

import builtins
import io
import os
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

from virtual_loop.builtin_function import BuiltinFunction

from .waiting import wait

if TYPE_CHECKING:
    from virtual_loop.patches import Patches

_FOLDER: Final = "share"
_READ_ONLY: Final = "readme.txt"
_README: Final = "A disk of another machine. Whatever you ask of it takes a while.\n"

#: Functions of `os` whose first argument is a path.
_CALLS: Final = (
    "stat", "lstat", "listdir", "scandir", "mkdir", "remove", "unlink", "rmdir", "rename",
    "replace", "open", "access", "truncate",
)  # fmt: skip


def is_shared(path: object) -> bool:
    """Whether `path` leads to the share."""
    try:
        text = os.fsdecode(path)  # type: ignore[arg-type] - what is no path raises TypeError
    except TypeError:
        return False
    inside = os.path.relpath(text) if os.path.isabs(text) else os.path.normpath(text)
    return inside.split(os.sep)[0] == _FOLDER


def is_read_only(path: object) -> bool:
    """Whether nobody may change the file."""
    return os.path.basename(os.fsdecode(path)) == _READ_ONLY  # type: ignore[arg-type] - a path by now


def watch(patches: Patches) -> None:
    """Make the folder, and let calls that reach it take their time."""
    os.mkdir(_FOLDER)
    with open(os.path.join(_FOLDER, _READ_ONLY), "w", encoding="utf-8") as readme:
        readme.write(_README)
    opened = BuiltinFunction("_io", "open", _open_with(builtins.open))
    patches.set(builtins, "open", opened)
    patches.set(io, "open", opened)
    for name in _CALLS:
        patches.set(os, name, BuiltinFunction("posix", name, _slowed(name, getattr(os, name))))


def _open_with(real: Callable[..., Any]) -> Callable[..., Any]:
    def open(file: Any, *args: Any, **kwargs: Any) -> Any:
        """Open file and return a stream.  Raise OSError upon failure."""
        if not is_shared(file):
            return real(file, *args, **kwargs)
        from .slow_file import open_slowly

        return open_slowly(file, *args, **kwargs)

    return open


def _slowed(name: str, real: Callable[..., Any]) -> Callable[..., Any]:
    def call(path: Any = ".", *args: Any, **kwargs: Any) -> Any:
        if is_shared(path):
            wait(f"os.{name}")
        return real(path, *args, **kwargs)

    call.__doc__ = real.__doc__
    return call
