"""explain_threads: a deadlock told thread by thread, with who holds which lock since which line."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

from ..output import running_task_name
from ..threads.scheduler import Scheduler
from ..threads.thread_wait import ThreadWait
from .diagnosis import Diagnosis, Kind

if TYPE_CHECKING:
    from ..loop import VirtualLoop

LOCK_ACROSS_AWAIT: Final = Kind("deadlock", "P19")

#: A thread that waits in one of these ways only waits for others, which have reasons of their own.
_FOR_OTHERS = ("join", "exit", "loop", "pool")


def only_loop(threads: Scheduler) -> VirtualLoop | None:
    """The loop whose tasks alone are in question: every other thread is a worker without work."""
    waits = busy_waits(threads)
    return waits[0].target if len(waits) == 1 and waits[0].kind == "loop" else None


def busy_waits(threads: Scheduler) -> list[ThreadWait]:
    """What each thread waits for, leaving out workers that have nothing to do."""
    return [one for one in map(ThreadWait, threads.alive) if not one.is_idle]


def explain_threads(
    kind: Kind,
    threads: Scheduler,
    at: float,
    tasks_of: Callable[[VirtualLoop], list[dict[str, Any]]],
) -> Diagnosis:
    """What each thread waits for, and after one that runs a loop what each of its tasks does."""
    waits = busy_waits(threads)
    root = next((one for one in waits if one.kind not in _FOR_OTHERS), waits[0])
    names: list[str] = [one.thread.name for one in waits]
    found = Diagnosis(kind, root.line, None, at, {"threads": names}, "threads")
    for one in waits:
        found.more.append(("thread_waits", _facts(one)))
        if one.kind == "loop":
            found.more += [("waits", facts) for facts in tasks_of(one.target)]
    _add_lock_across_await(found, waits)
    return found


def _add_lock_across_await(found: Diagnosis, waits: list[ThreadWait]) -> None:
    """P19: a task waits for a lock of threading that another task of the same thread holds."""
    for one in waits:
        holder, task = one.holder, running_task_name()
        if task is None or holder is None or holder.task is None or holder.thread is not one.thread:
            continue
        found.kind, found.task = LOCK_ACROSS_AWAIT, task
        facts = {"holder": holder.task, "since": holder.line, "line": one.line, "task": task}
        words = "lock_held_by_itself" if holder.task == task else "lock_across_await"
        found.more.append((words, facts))
        return


def _facts(one: ThreadWait) -> dict[str, Any]:
    """What the words of one thread's wait are made of."""
    holder = one.holder
    return {
        "thread": one.thread.name,
        "line": one.line,
        "what": one.kind,
        "name": one.target.name if one.kind == "join" else one.variable,
        "holder": holder.thread.name if holder is not None else None,
        "task": holder.task if holder is not None else None,
        "since": holder.line if holder is not None else None,
    }
