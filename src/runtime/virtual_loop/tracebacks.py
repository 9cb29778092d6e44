"""Tracebacks that show the reader's file and lines only, in CPython's own words."""

import functools
import itertools
import sys
import traceback
from collections.abc import Callable, Iterator
from types import FrameType, TracebackType
from typing import Any, Final

from .cpython import WALK_TRACEBACK, walk_traceback
from .patches import Patches
from .sources import is_readers, starts_programs

#: A program has no deeper nest of causes and groups than this, unless it means to.
_DEPTH: Final = 20


class _AllLeftOut(traceback.StackSummary):
    """A stack of which nothing is shown; true, so that its heading is."""

    def __bool__(self) -> bool:
        return True


def show_readers_frames(patches: Patches) -> None:
    """Make every traceback leave out frames that are not the reader's.

    Private name: `_walk_tb_with_full_positions`, from which TracebackException takes its frames,
    wherever it is used: by sys.excepthook, by logging, by traceback.print_exc.
    """
    walk, initialize = walk_traceback(), traceback.TracebackException.__init__

    def walk_readers(tb: TracebackType | None) -> Iterator[tuple[FrameType, Any]]:
        return (entry for entry in walk(tb) if is_readers(entry[0].f_code.co_filename))

    @functools.wraps(initialize)
    def initialize_headed(
        self: traceback.TracebackException,
        exc_type: Any,
        exc_value: Any,
        exc_traceback: TracebackType | None,
        **options: Any,
    ) -> None:
        initialize(self, exc_type, exc_value, exc_traceback, **options)
        if exc_traceback is not None and not self.stack and options.get("limit") != 0:
            self.stack = _AllLeftOut()

    patches.set(traceback, WALK_TRACEBACK, walk_readers)
    patches.set(traceback.TracebackException, "__init__", initialize_headed)
    patches.set(traceback, "extract_stack", _extract_stack)
    patches.set(traceback.StackSummary, "format", _formatting(traceback.StackSummary.format))


def _formatting(format_all: Callable[..., list[str]]) -> Callable[..., list[str]]:
    """What debug mode keeps of stacks holds all frames, because their last one is shown in reprs."""

    @functools.wraps(format_all)
    def format_readers(self: traceback.StackSummary, **options: Any) -> list[str]:
        shown = [entry for entry in self if is_readers(entry.filename)]
        return format_all(traceback.StackSummary(shown), **options)

    return format_readers


def _extract_stack(f: FrameType | None = None, limit: int | None = None) -> Any:
    """Extract the raw traceback from the current stack frame."""
    if f is None:
        f = sys._getframe(1)
    walked = itertools.takewhile(
        lambda entry: not starts_programs(entry[0].f_code.co_filename), traceback.walk_stack(f)
    )
    readers = ((frame, line) for frame, line in walked if is_readers(frame.f_code.co_filename))
    stack = traceback.StackSummary.extract(readers, limit=limit)
    stack.reverse()
    return stack


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
        "type": type_name(type(exc)),
        "message": _message(exc),
        "line": _line(exc, frames),
        "frames": [{"function": name, "line": line} for name, line in frames],
        "cause": describe_error(cause, depth + 1) if cause is not None and deeper else None,
        "group": [describe_error(member, depth + 1) for member in group] if deeper else [],
    }


def _is_group(exc: BaseException) -> bool:
    return isinstance(exc, BaseExceptionGroup)


def type_name(cls: type) -> str:
    """The name of a class as CPython writes it in messages."""
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
