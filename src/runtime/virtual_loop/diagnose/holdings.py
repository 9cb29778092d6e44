"""Holdings: which task holds which lock or permit, and since which line."""

import asyncio
import weakref
from dataclasses import dataclass
from types import FrameType
from typing import Any

from ..sources import innermost_reader_frame
from .library_calls import LibraryCalls, running_task


@dataclass(frozen=True)
class Hold:
    """One lock, or one permit of a semaphore, in the hands of a task."""

    task: weakref.ref[asyncio.Task[Any]]
    name: str
    line: int | None

    def is_of(self, task: asyncio.Task[Any] | None) -> bool:
        """Whether `task` is the holder."""
        return task is not None and self.task() is task


class Holdings:
    """Told of every acquire and release; asyncio's own locks do not know their owner."""

    def __init__(self, calls: LibraryCalls) -> None:
        self._holds: weakref.WeakKeyDictionary[Any, list[Hold]] = weakref.WeakKeyDictionary()
        for kind in (asyncio.Lock, asyncio.Semaphore):
            calls.on_return(kind.acquire, self._acquired)
            calls.on_start(kind.release, self._released)

    def of(self, target: Any) -> list[Hold]:
        """Who holds the lock or semaphore `target`, longest first."""
        lock = getattr(target, "_lock", target) if isinstance(target, asyncio.Condition) else target
        return list(self._holds.get(lock, ())) if _can_be_held(lock) else []

    def _acquired(self, frame: FrameType, value: object) -> None:
        task, reader = running_task(), innermost_reader_frame(frame)
        if value is True and task is not None:
            line = reader.f_lineno if reader is not None else None
            hold = Hold(weakref.ref(task), task.get_name(), line)
            self._holds.setdefault(frame.f_locals["self"], []).append(hold)

    def _released(self, frame: FrameType) -> None:
        holds = self._holds.get(frame.f_locals["self"])
        if holds:
            # A permit may be given back by a task that never took one: then it is the oldest that ends.
            task = running_task()
            own = [hold for hold in holds if hold.is_of(task)]
            holds.remove(own[-1] if own else holds[0])


def _can_be_held(target: object) -> bool:
    return isinstance(target, asyncio.Lock | asyncio.Semaphore)
