"""Gathers: remembers every call of gather, whose future says nothing of itself afterwards, and its relatives."""

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass
from types import FrameType
from typing import Any

from ..sources import PROGRAM_FILE, innermost_reader_frame
from .library_calls import LibraryCalls, running_task


@dataclass(frozen=True)
class Gather:
    """One call."""

    line: int | None
    #: Number of the task that made it.
    task: int | None
    #: Numbers of the tasks that it gathers.
    children: tuple[int, ...]
    #: Whether it hands out exceptions as results.
    returns_exceptions: bool


class Gathers:
    """All calls of gather in a run, and all other ways of waiting for several tasks together."""

    def __init__(self, calls: LibraryCalls) -> None:
        self.all: list[Gather] = []
        #: Calls of wait, without a limit, and of as_completed, and groups that were left.
        self.others: list[Gather] = []
        #: By address of a group that has not been left: the numbers of its tasks.
        self._groups: dict[int, list[int]] = {}
        calls.on_return(asyncio.gather, self._gathered)
        calls.on_return(asyncio.wait, self._waited)
        calls.on_return(asyncio.as_completed, self._asked_for)
        calls.on_return(asyncio.TaskGroup.create_task, self._grown)
        calls.on_return(asyncio.TaskGroup.__aexit__, self._left)

    def _gathered(self, frame: FrameType, future: Any) -> None:
        # Private name: `_children`, the futures that a gathering future waits for.
        children: Any = getattr(future, "_children", ())
        returns_exceptions = bool(frame.f_locals.get("return_exceptions"))
        self.all.append(_gather(frame, _numbers(children), returns_exceptions))

    def _waited(self, frame: FrameType, _result: Any) -> None:
        known = frame.f_locals
        if known["timeout"] is None and known["return_when"] == asyncio.ALL_COMPLETED:
            self.others.append(_gather(frame, sorted(_numbers(known["fs"]))))

    def _asked_for(self, frame: FrameType, iterator: Any) -> None:
        # Private name: `_todo`, the tasks that are not done.
        if frame.f_locals["timeout"] is None:
            self.others.append(_gather(frame, sorted(_numbers(iterator._todo))))

    def _grown(self, frame: FrameType, task: Any) -> None:
        if issubclass(type(task), asyncio.Task):
            self._groups.setdefault(id(frame.f_locals["self"]), []).append(hash(task))

    def _left(self, frame: FrameType, _result: Any) -> None:
        self.others.append(_gather(frame, self._groups.pop(id(frame.f_locals["self"]), [])))


def _numbers(futures: Iterable[Any]) -> list[int]:
    return [hash(one) for one in futures if issubclass(type(one), asyncio.Task)]


def _gather(frame: FrameType, children: Iterable[int], returns_exceptions: bool = False) -> Gather:
    """What was called from the frame outside `frame`."""
    reader, task = innermost_reader_frame(frame.f_back), running_task()
    is_program = reader is not None and reader.f_code.co_filename == PROGRAM_FILE
    return Gather(
        reader.f_lineno if reader is not None and is_program else None,
        hash(task) if task is not None else None,
        tuple(children),
        returns_exceptions,
    )
