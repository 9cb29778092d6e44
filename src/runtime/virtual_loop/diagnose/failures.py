"""Failures: which tasks ended with an exception, when and where."""

import asyncio
import functools
from collections.abc import Callable
from dataclasses import dataclass
from types import CodeType
from typing import Any

from ..events import TaskDone
from ..sources import PROGRAM_FILE
from ..trace import Trace


@dataclass(frozen=True)
class Failure:
    """The exception that ended one task."""

    #: As the last line of a traceback shows it.
    error: str
    at: float


class Failures:
    """Reads the trace, where the end of every task stands, once somebody asks."""

    def __init__(self, trace: Callable[[], Trace]) -> None:
        self._trace = trace

    def of(self, number: int) -> Failure | None:
        """How the task with this number failed, if it did."""
        return self._all.get(number)

    @functools.cached_property
    def _all(self) -> dict[int, Failure]:
        return {
            event.task: Failure(f"{event.error}: {event.text}".removesuffix(": "), event.at)
            for event in self._trace().events
            if isinstance(event, TaskDone) and event.how == "raised"
        }


def code_of(task: asyncio.Task[Any]) -> CodeType | None:
    """The code of the coroutine function that `task` runs."""
    return getattr(task.get_coro(), "cr_code", None)


def failing_line(task: asyncio.Task[Any] | None) -> int | None:
    """The innermost line of the program in the traceback of the exception that ended `task`."""
    # Private name: `_exception`; asking with exception() would mark it as retrieved.
    error: BaseException | None = getattr(task, "_exception", None)
    line, entry = None, error.__traceback__ if error is not None else None
    while entry is not None:
        if entry.tb_frame.f_code.co_filename == PROGRAM_FILE:
            line = entry.tb_lineno
        entry = entry.tb_next
    return line
