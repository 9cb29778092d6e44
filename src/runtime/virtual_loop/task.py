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
        instruments = SHARED.instruments
        created = instruments.task_created
        # As CPython decides it: an eager task runs its first step now if its loop is running.
        running = loop if loop is not None else asyncio._get_running_loop()
        eager = eager_start and running is not None and running.is_running()
        if created is None:
            try:
                super().__init__(
                    coro, loop=loop, name=name, context=context, eager_start=eager_start
                )
                self._stepped(eager)
            finally:
                # A traceback of an eager step may keep this frame, and must not keep the task with it.
                del self
            return
        created(self, str(name), coro, eager)
        begun, ended = instruments.eager_step_begun, instruments.eager_step_ended
        if eager and begun is not None:
            begun(self, coro)
        try:
            super().__init__(coro, loop=loop, name=name, context=context, eager_start=eager_start)
            self._stepped(eager)
        finally:
            if eager and ended is not None:
                ended(self)
            del self

    def _stepped(self, eager: bool) -> None:
        adversary = SHARED.adversary
        if eager and adversary is not None:
            adversary.stepped(self)

    def cancel(self, msg: Any | None = None) -> bool:
        """Request that this task cancel itself."""
        requested = SHARED.instruments.cancel_requested
        if requested is not None and not self.done():
            requested(self, msg)
        return super().cancel(msg)

    def set_name(self, value: object, /) -> None:
        """Set the name of the task."""
        super().set_name(value)
        named = SHARED.instruments.task_named
        if named is not None:
            named(self, self.get_name())

    def __hash__(self) -> int:
        return self._number


# `print(type(task))` and `help(asyncio.Task)` must say what they say in CPython.
Task.__module__ = "_asyncio"
Task.__doc__ = asyncio.Task.__doc__
