"""The share: a folder on another machine's disk, `share`, whose files are read and written over a slow line.

Each call that reaches it keeps its thread for 0.2 s, and what is read and written for a second a megabyte. It holds a
`readme.txt` that nobody may change, and a megabyte has room on it.
"""

import builtins
import errno
import io
import os
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

from virtual_loop.builtin_function import BuiltinFunction
from virtual_loop.disk import FOLDER

from .waiting import wait

if TYPE_CHECKING:
    from virtual_loop.patches import Patches

_SHARE: Final = f"{FOLDER}/share"
_READ_ONLY: Final = f"{_SHARE}/readme.txt"

#: Functions of `os` whose first argument is a path; of some the second one is, too.
_LOOKS: Final = ("stat", "lstat", "listdir", "scandir", "open", "access", "readlink")
_CHANGES: Final = (
    "mkdir", "remove", "unlink", "rmdir", "rename", "replace", "truncate", "chmod", "utime", "symlink", "link",
)  # fmt: skip
#: Of the flags of `os.open`.
_TO_WRITE: Final = os.O_WRONLY | os.O_RDWR
_OF_TWO: Final = ("rename", "replace", "symlink", "link")


def is_shared(path: object) -> bool:
    """Whether `path` leads to the share."""
    place = _place(path)
    return place == _SHARE or place.startswith(f"{_SHARE}/")


def is_read_only(path: object) -> bool:
    """Whether nobody may change the file."""
    return _place(path) == _READ_ONLY


def _place(path: object) -> str:
    """From the root; '' for what is no path."""
    try:
        return os.path.abspath(os.fsdecode(path))  # type: ignore[arg-type] - what is no path raises TypeError
    except TypeError:
        return ""


def watch(patches: Patches) -> None:
    """Let calls that reach the folder take their time."""
    opened = BuiltinFunction("_io", "open", _open_with(builtins.open))
    patches.set(builtins, "open", opened)
    patches.set(io, "open", opened)
    for name in (*_LOOKS, *_CHANGES):
        if hasattr(os, name):
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
        paths = (path, *args[:1]) if name in _OF_TWO else (path,)
        if any(map(is_shared, paths)):
            wait(f"os.{name}")
            changes = name in _CHANGES or (name == "open" and args[0] & _TO_WRITE)
            if changes and any(map(is_read_only, paths)):
                raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), path)
        return real(path, *args, **kwargs)

    call.__doc__ = real.__doc__
    return call
