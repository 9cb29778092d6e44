"""Facts: what an event tells of a handle, a coroutine, a future or an exception."""

import asyncio
import functools
from asyncio import Future, Handle
from typing import Any, Final

from .events import Ending
from .sources import PROGRAM_FILE
from .task import Task

#: Texts of the program are shown, not kept whole.
_LONGEST_TEXT: Final = 200


def short(text: str) -> str:
    """`text`, cut if it is long."""
    return text if len(text) <= _LONGEST_TEXT else text[: _LONGEST_TEXT - 1] + "…"


def is_task(future: object) -> bool:
    """Whether it is a task that has a number."""
    return issubclass(type(future), Task)


def task_of(handle: Handle) -> Task[Any] | None:
    """The task whose step the handle is: its callback is a method of the task."""
    owner: Any = getattr(handle._callback, "__self__", None)
    return owner if issubclass(type(owner), Task) else None


def future_of(handle: Handle) -> Any:
    """The future that a handle is called with, as wake-ups and callbacks of futures are."""
    arguments: Any = handle._args
    if not arguments:
        return None
    first: Any = arguments[0]
    return first if _is_future(first) else None


def _is_future(thing: object) -> bool:
    """As `asyncio.isfuture`, which is slower for the two that nearly all are."""
    return type(thing) is Future or issubclass(type(thing), Task) or asyncio.isfuture(thing)


def callback_name(handle: Handle) -> str:
    """The function behind a handle, seen through `functools.partial`."""
    callback: Any = handle._callback
    while isinstance(callback, functools.partial):
        callback = callback.func
    return short(str(getattr(callback, "__qualname__", type(callback).__qualname__)))


def function_name(coroutine: Any) -> str:
    """The qualified name of a coroutine's function."""
    return short(getattr(coroutine, "__qualname__", type(coroutine).__qualname__))


def first_line(coroutine: Any) -> int | None:
    """The line of the `def` of a coroutine of the reader's."""
    code = getattr(coroutine, "cr_code", None) or getattr(coroutine, "gi_code", None)
    return code.co_firstlineno if code is not None and code.co_filename == PROGRAM_FILE else None


def ending(future: Any) -> Ending:
    """How a future that is done came to its end."""
    if future.cancelled():
        return "cancelled"
    return "returned" if error_of(future) is None else "raised"


def error_of(future: Any) -> BaseException | None:
    """What a future raised.

    Private name: `_exception`; asking with exception() would mark it as retrieved.
    """
    return getattr(future, "_exception", None)


def error_facts(error: BaseException | None) -> tuple[str | None, str | None]:
    """Type and text of an exception, without letting it fail."""
    if error is None:
        return None, None
    try:
        return short(type(error).__qualname__), short(str(error))
    except Exception:
        return short(type(error).__qualname__), ""
