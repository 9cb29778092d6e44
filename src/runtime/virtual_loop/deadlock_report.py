"""DeadlockReport: who waits for what, when nothing can ever happen again."""

import asyncio
from dataclasses import dataclass
from typing import Any

from .waiting import Waiting, join_words


@dataclass(frozen=True)
class DeadlockReport:
    """The explanation of one deadlock."""

    message: str
    #: Names of the waiting tasks.
    tasks: list[str]
    #: One sentence a task.
    sentences: list[str]
    #: Where the first task waits that waits for something other than tasks.
    line: int | None
    task: str | None


def report_deadlock(loop: asyncio.AbstractEventLoop, at: float) -> DeadlockReport:
    """Explain why `loop` can never go on. Reads the tasks, changes nothing."""
    waiting = [Waiting(task) for task in sorted(asyncio.all_tasks(loop), key=hash)]
    holders = _holders(waiting)
    sentences = [_sentence(one, holders) for one in waiting]
    root = next((one for one in waiting if not one.for_tasks), waiting[0] if waiting else None)
    beginning = (
        f"Deadlock at {at:g} s: every task is waiting and nothing can wake one."
        if waiting
        else f"Deadlock at {at:g} s: the loop runs on, but there is no task and no timer."
    )
    return DeadlockReport(
        message="\n".join([beginning, *sentences]),
        tasks=[one.name for one in waiting],
        sentences=sentences,
        line=root.line if root is not None else None,
        task=root.name if root is not None else None,
    )


def _holders(waiting: list[Waiting]) -> list[tuple[Any, str]]:
    """The context managers that the tasks are in, and whose they are."""
    return [(held, one.name) for one in waiting for held in one.chain.contexts_held()]


def _sentence(one: Waiting, holders: list[tuple[Any, str]]) -> str:
    where = f" (line {one.line})" if one.line is not None else ""
    own = isinstance(one.target, asyncio.Lock | asyncio.Semaphore)
    names = [repr(name) for held, name in holders if own and held is one.target]
    held = f", held by {join_words(names)}" if names else ""
    return f"{one.name!r} waits for {one.what}{held}{where}."
