"""DeadlockReport: who waits for what, when nothing can ever happen again."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from .waiting import Waiting

#: The names and lines of those who hold a lock or a permit.
Holders = Callable[[Any], list[tuple[str, int | None]]]


@dataclass(frozen=True)
class DeadlockReport:
    """The facts of one deadlock."""

    #: The waiting tasks, in order of their creation.
    waits: list[Waiting]

    @property
    def root(self) -> Waiting | None:
        """The first task that waits for something other than tasks, else the first of all."""
        others = (one for one in self.waits if not one.for_tasks)
        return next(others, self.waits[0] if self.waits else None)


def report_deadlock(loop: asyncio.AbstractEventLoop) -> DeadlockReport:
    """See what all tasks of `loop` wait for. Reads the tasks, changes nothing."""
    return DeadlockReport([Waiting(task) for task in sorted(asyncio.all_tasks(loop), key=hash)])


def wait_facts(one: Waiting, holders: Holders) -> dict[str, Any]:
    """What the words of one wait are made of."""
    held_by = holders(one.target) if one.kind in ("lock", "semaphore") else []
    barrier = one.target if one.kind == "barrier" else None
    return {
        "task": one.name,
        "line": one.line,
        "what": one.kind,
        "name": one.variable,
        "others": [_name(future) for future in one.pending()],
        "holders": [name for name, _ in held_by],
        "since": [line for _, line in held_by],
        "come": barrier.n_waiting if barrier is not None else 0,
        "parties": barrier.parties if barrier is not None else 0,
    }


def _name(future: object) -> str:
    """A task's name; a plain future has none."""
    return future.get_name() if isinstance(future, asyncio.Task) else ""
