"""Gathers: remembers every call of gather, whose future says nothing of itself afterwards."""

import asyncio
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
    """All calls of gather in a run."""

    def __init__(self, calls: LibraryCalls) -> None:
        self.all: list[Gather] = []
        calls.on_return(asyncio.gather, self._gathered)

    def _gathered(self, frame: FrameType, future: Any) -> None:
        reader, task = innermost_reader_frame(frame.f_back), running_task()
        is_program = reader is not None and reader.f_code.co_filename == PROGRAM_FILE
        # Private name: `_children`, the futures that a gathering future waits for.
        children: Any = getattr(future, "_children", ())
        self.all.append(
            Gather(
                reader.f_lineno if reader is not None and is_program else None,
                hash(task) if task is not None else None,
                tuple(hash(child) for child in children if issubclass(type(child), asyncio.Task)),
                bool(frame.f_locals.get("return_exceptions")),
            )
        )
