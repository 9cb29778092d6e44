"""Adversary: does to a run what a schedule says that happens at its iterations and awaits."""

import gc
import random
from asyncio import Handle
from collections.abc import Callable
from types import CoroutineType
from typing import Any

from .await_chain import AwaitChain
from .external_waits import MOST_TOLD
from .facts import task_of
from .ordered_set import OrderedSet
from .schedule import Schedule
from .sources import is_readers


class Adversary:
    """Counts the suspending awaits of a run, and is as unkind as CPython and the world may be.

    It never changes the order of the ready queue: asyncio promises first in, first out.
    """

    def __init__(self, schedule: Schedule, *, tells: bool = False) -> None:
        """With `tells` each await is told by its line and task."""
        self._cancels = frozenset(schedule.cancels)
        self._collects = schedule.collects
        self.starts_eagerly: bool = schedule.is_eager
        #: Gives equals their order; None if they keep that in which they came.
        self.rank: Callable[[], int] | None = None
        if schedule.breaks_ties:
            chance = random.Random(f"ties {schedule.seed}")
            self.rank = lambda: chance.getrandbits(64)
        #: How often a task was suspended in an await of the program.
        self.awaits: int = 0
        #: Each of them; only if they are to be told.
        self.suspended: list[dict[str, Any]] = []
        self._tells = tells

    def iteration_begun(self) -> None:
        """A loop is about to run what is ready."""
        if self._collects:
            gc.collect()

    def callback_ended(self, handle: Handle) -> None:
        """A loop has run one callback."""
        task = task_of(handle)
        if task is not None:
            self.stepped(task)

    def stepped(self, task: Any) -> None:
        """A step of `task` is over."""
        if task.done() or not _runs_the_program(task.get_coro()):
            return
        self.awaits += 1
        if self._tells and self.awaits <= MOST_TOLD:
            line = AwaitChain(task.get_coro()).line()
            self.suspended.append({"line": line, "task": task.get_name()})
        if self.awaits in self._cancels:
            task.cancel()

    def set_class(self) -> type[OrderedSet[Any]] | None:
        """What asyncio is to have for `set`; None if its usual one."""
        if self.rank is None:
            return None
        from .ranked_set import ranked_set

        return ranked_set(self.rank)


def _runs_the_program(coroutine: object) -> bool:
    """Whether a suspended coroutine stands in an await of the program, or in what the program awaits."""
    if type(coroutine) is CoroutineType and is_readers(coroutine.cr_code.co_filename):
        return True
    return AwaitChain(coroutine).readers_link() is not None
