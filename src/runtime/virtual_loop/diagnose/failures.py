"""Failures: which tasks ended with an exception, when and where."""

import asyncio
import sys
from dataclasses import dataclass
from types import CodeType
from typing import Any

from ..sources import PROGRAM_FILE
from .findings import Findings
from .library_calls import LibraryCalls, running_task


@dataclass(frozen=True)
class Failure:
    """The exception that ended one task."""

    name: str
    #: As the last line of a traceback shows it.
    error: str
    line: int | None
    at: float


class Failures:
    """Told of every exception that leaves the reader's code; tasks are known by their number."""

    def __init__(self, calls: LibraryCalls, findings: Findings) -> None:
        self._findings = findings
        self._failed: dict[int, Failure] = {}
        calls.on_unwinding(self._unwinding)

    def of(self, number: int) -> Failure | None:
        """How the task with this number failed, if it did."""
        return self._failed.get(number)

    def _unwinding(self, code: CodeType, error: BaseException) -> None:
        if code.co_filename != PROGRAM_FILE or isinstance(error, asyncio.CancelledError):
            return
        task = running_task()
        if task is None or code_of(task) is not code or not isinstance(error, Exception):
            return
        text = f"{type(error).__name__}: {error}".removesuffix(": ")
        line = _last_line(error)
        self._failed[hash(task)] = Failure(task.get_name(), text, line, self._findings.now())


def code_of(task: asyncio.Task[Any]) -> CodeType | None:
    """The code of the coroutine function that `task` runs."""
    return getattr(task.get_coro(), "cr_code", None)


def _last_line(error: BaseException) -> int | None:
    """The innermost line of the program in the error's traceback."""
    line, traceback = None, error.__traceback__
    while traceback is not None:
        if traceback.tb_frame.f_code.co_filename == PROGRAM_FILE:
            line = traceback.tb_lineno
        traceback = traceback.tb_next
    return line if line is not None else _running_line()


def _running_line() -> int | None:
    frame = sys._getframe(1)
    while frame.f_back is not None and frame.f_code.co_filename != PROGRAM_FILE:
        frame = frame.f_back
    return frame.f_lineno if frame.f_code.co_filename == PROGRAM_FILE else None
