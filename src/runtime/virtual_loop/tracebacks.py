"""Tracebacks that show the reader's file and lines only, in CPython's own words."""

import traceback
from collections.abc import Iterator
from types import FrameType, TracebackType
from typing import Any, Final

from .cpython import WALK_TRACEBACK, walk_traceback
from .patches import Patches
from .sources import is_readers

#: A program has no deeper nest of causes and groups than this, unless it means to.
_DEPTH: Final = 20


def show_readers_frames(patches: Patches) -> None:
    """Make every traceback leave out frames that are not the reader's.

    Private name: `_walk_tb_with_full_positions`, from which TracebackException takes its frames,
    wherever it is used: by sys.excepthook, by logging, by traceback.print_exc.
    """
    walk = walk_traceback()

    def walk_readers(tb: TracebackType | None) -> Iterator[tuple[FrameType, Any]]:
        return (entry for entry in walk(tb) if is_readers(entry[0].f_code.co_filename))

    patches.set(traceback, WALK_TRACEBACK, walk_readers)


def readers_frames(exc: BaseException) -> list[tuple[str, int]]:
    """Function names and lines of the reader's frames of a traceback, outermost first."""
    return [
        (frame.f_code.co_name, line)
        for frame, line in traceback.walk_tb(exc.__traceback__)
        if is_readers(frame.f_code.co_filename)
    ]


def describe_error(exc: BaseException, depth: int = 0) -> dict[str, Any]:
    """The exception as plain data: type, message, line, frames, cause and group."""
    frames = readers_frames(exc)
    cause = exc.__cause__
    if cause is None and not exc.__suppress_context__:
        cause = exc.__context__
    group: tuple[BaseException, ...] = getattr(exc, "exceptions", ()) if _is_group(exc) else ()
    deeper = depth < _DEPTH
    return {
        "type": _type_name(exc),
        "message": _message(exc),
        "line": _line(exc, frames),
        "frames": [{"function": name, "line": line} for name, line in frames],
        "cause": describe_error(cause, depth + 1) if cause is not None and deeper else None,
        "group": [describe_error(member, depth + 1) for member in group] if deeper else [],
    }


def _is_group(exc: BaseException) -> bool:
    return isinstance(exc, BaseExceptionGroup)


def _type_name(exc: BaseException) -> str:
    cls = type(exc)
    if cls.__module__ in ("builtins", "__main__"):
        return cls.__qualname__
    return f"{cls.__module__}.{cls.__qualname__}"


def _message(exc: BaseException) -> str:
    if isinstance(exc, SyntaxError):
        return exc.msg or ""
    try:
        return str(exc)
    except Exception:
        # CPython's own words for an exception that cannot tell its message.
        return "<exception str() failed>"


def _line(exc: BaseException, frames: list[tuple[str, int]]) -> int | None:
    if isinstance(exc, SyntaxError) and exc.filename == "main.py":
        return exc.lineno
    return frames[-1][1] if frames else None
