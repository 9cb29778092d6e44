"""Task: CPython's own C task, numbered by creation within one run."""

import asyncio
from collections.abc import Coroutine
from contextvars import Context
from typing import Any, TypeVar

from .environment import SHARED

_T = TypeVar("_T")


class TaskNumbers:
    """The two counters of one run: all tasks, and those that CPython names itself."""

    __slots__ = ("created", "named")

    def __init__(self) -> None:
        self.created: int = 0
        self.named: int = 0

    def restart(self) -> None:
        """Begin again, so that the first task of the next run is Task-1."""
        self.created = 0
        self.named = 0


NUMBERS = TaskNumbers()


class Task(asyncio.Task[_T]):
    """A C task whose hash is its number, so that sets of tasks do not follow addresses.

    It stays a C task in every other way: TaskGroup, current_task and eager start see no
    difference. Names are given here because CPython's counter never restarts.
    """

    __slots__ = ("_number",)

    def __init__(
        self,
        coro: Coroutine[Any, Any, _T],
        *,
        loop: asyncio.AbstractEventLoop | None = None,
        name: str | None = None,
        context: Context | None = None,
        eager_start: bool = False,
    ) -> None:
        NUMBERS.created += 1
        self._number = NUMBERS.created
        if name is None:
            NUMBERS.named += 1
            name = f"Task-{NUMBERS.named}"
        if SHARED.recorder is not None:
            # Before CPython makes it, because an eager task runs its first step right there.
            SHARED.recorder.task_created(self._number, name)
        super().__init__(coro, loop=loop, name=name, context=context, eager_start=eager_start)

    def __hash__(self) -> int:
        return self._number


# `print(type(task))` must say what it says in CPython.
Task.__module__ = "_asyncio"
