"""Unraisable: what CPython prints of an exception that nobody can catch, with the reader's frames."""

import linecache
import sys
import traceback
from collections.abc import Iterator
from typing import Any, Final

from .patches import Patches
from .sources import is_readers
from .tracebacks import type_name

#: CPython shows a line of a deep recursion so often before it only counts.
_SHOWN: Final = 3


def show_unraisable(patches: Patches) -> None:
    """Print it as CPython does, whose own hook reads the lines from a file that is not there."""
    for name in ("unraisablehook", "__unraisablehook__"):
        patches.set(sys, name, _print_unraisable)


def ignored(error: BaseException, message: str, where: object = None) -> None:
    """Hand `error` to the hook for unraisable exceptions, which the program may have replaced."""
    sys.unraisablehook(_Unraisable(error, message, where))  # pyright: ignore[reportArgumentType] -- CPython has no constructor for its own


class _Unraisable:
    def __init__(self, error: BaseException, message: str, where: object) -> None:
        self.exc_type = type(error)
        self.exc_value = error
        self.exc_traceback = error.__traceback__
        self.err_msg = message
        self.object = where


def _print_unraisable(unraisable: Any, /) -> None:
    stream = sys.stderr
    if stream is not None:  # pyright: ignore[reportUnnecessaryComparison] -- a program may set it to None
        stream.write("".join(_lines(unraisable)))


def _lines(unraisable: Any) -> Iterator[str]:
    message, where = unraisable.err_msg, unraisable.object
    if where is not None:
        yield f"{message or 'Exception ignored in'}: {_shown(where)}\n"
    elif message:
        yield f"{message}:\n"
    if unraisable.exc_traceback is not None:
        yield "Traceback (most recent call last):\n"
        yield from _frames(unraisable.exc_traceback)
    yield _error(unraisable.exc_type, unraisable.exc_value)


def _frames(tb: Any) -> Iterator[str]:
    last, times = None, 0
    for frame, line in traceback.walk_tb(tb):
        code = frame.f_code
        if not is_readers(code.co_filename):
            continue
        place = (code.co_filename, line, code.co_name)
        if place != last:
            yield from _repeated(times)
            last, times = place, 0
        times += 1
        if times <= _SHOWN:
            yield f'  File "{code.co_filename}", line {line}, in {code.co_name}\n'
            yield from _source(code.co_filename, line)
    yield from _repeated(times)


def _repeated(times: int) -> Iterator[str]:
    more = times - _SHOWN
    if more > 0:
        yield f"  [Previous line repeated {more} more time{'s' if more > 1 else ''}]\n"


def _source(filename: str, line: int) -> Iterator[str]:
    """The line without its indentation; nothing where CPython cannot read files any more."""
    if sys.modules.get("io") is None:
        return
    cache: dict[str, Any] = linecache.cache
    match cache.get(filename):
        case (read,):
            # The text itself: what is asked for here is not kept for the end, as in CPython.
            lines: list[str] = read().splitlines()
        case _:
            lines = linecache.getlines(filename)
    if 0 < line <= len(lines):
        yield f"    {lines[line - 1].strip()}\n"


def _error(kind: type[BaseException], error: BaseException | None) -> str:
    name = type_name(kind)
    if error is None:
        return f"{name}\n"
    try:
        return f"{name}: {error}\n"
    except Exception:
        return f"{name}: <exception str() failed>\n"


def _shown(where: object) -> str:
    try:
        return repr(where)
    except Exception:
        return "<object repr() failed>"
