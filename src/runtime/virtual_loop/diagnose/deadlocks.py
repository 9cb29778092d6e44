"""Deadlocks: finds that a loop can never go on, and says who waits for what, and why (P29)."""

import asyncio
from typing import TYPE_CHECKING, Any, Final

from ..output import running_task_name
from ..sources import running_line
from ..waiting import Waiting
from .deadlock_case import Case, Known, what_of
from .deadlock_causes import find_cause
from .diagnosis import Diagnosis, Kind
from .findings import Findings
from .guarded import guarded
from .thread_deadlock import explain_threads, only_loop

if TYPE_CHECKING:
    from ..loop import VirtualLoop
    from ..threads.scheduler import Scheduler

DEADLOCK: Final = Kind("deadlock", "P29")


class Deadlocks:
    """Explains the first deadlock; what hangs again while it is cleaned up adds nothing."""

    def __init__(self, findings: Findings, known: Known) -> None:
        self._findings = findings
        self._known = known
        self.has_deadlocked = False

    def deadlocked(self, loop: VirtualLoop) -> None:
        """Nothing is ready in `loop` and no timer is set."""
        if self.has_deadlocked:
            return
        self.has_deadlocked = True
        guarded(lambda: self._explain(waits_of(loop)))

    def stuck(self, call: str) -> None:
        """The blocking call `call` waits for what can never happen."""
        if self.has_deadlocked:
            return
        self.has_deadlocked = True
        line, now = running_line(), self._findings.now()
        found = Diagnosis(DEADLOCK, line, running_task_name(), now, {"call": call}, "call")
        self._findings.add(found)

    def threads_deadlocked(self, threads: Scheduler) -> None:
        """No thread is ready, and nothing is left that could wake one."""
        if self.has_deadlocked:
            return
        self.has_deadlocked = True
        guarded(lambda: self._explain_threads(threads))

    def _explain_threads(self, threads: Scheduler) -> None:
        loop, now = only_loop(threads), self._findings.now()
        if loop is not None:
            self._explain(waits_of(loop))
            return

        def tasks_of(loop: VirtualLoop) -> list[dict[str, Any]]:
            waits = waits_of(loop)
            case = Case(self._known, waits, now)
            return [wait_facts(case, one) for one in waits]

        self._findings.add(explain_threads(DEADLOCK, threads, now, tasks_of))

    def _explain(self, waits: list[Waiting]) -> None:
        case = Case(self._known, waits, self._findings.now())
        cause = find_cause(case)
        root = _root(waits) if cause is None else cause.wait
        found = Diagnosis(
            DEADLOCK if cause is None else cause.kind,
            _line(case, root),
            root.name if root is not None else None,
            case.now,
            {"tasks": [one.name for one in waits]},
        )
        found.more = [("waits", wait_facts(case, one)) for one in waits]
        if cause is not None:
            found.more.append((cause.words, cause.facts))
        self._findings.add(found)


def _root(waits: list[Waiting]) -> Waiting | None:
    """The first task that waits for something other than tasks, else the first of all."""
    return next((one for one in waits if not one.for_tasks), waits[0] if waits else None)


def _line(case: Case, one: Waiting | None) -> int | None:
    """Where `one` stands; where it is all library, where somebody waits for it."""
    if one is None or one.line is not None:
        return one.line if one is not None else None
    waiters = (each.line for each in case.waits if one.task in each.pending())
    return next(waiters, None)


def wait_facts(case: Case, one: Waiting) -> dict[str, Any]:
    """What the words of one wait are made of."""
    holds = case.known.holdings.of(one.target) if one.kind in ("lock", "semaphore") else []
    barrier = one.target if one.kind == "barrier" else None
    return {
        "task": one.name,
        "line": one.line,
        "what": what_of(one),
        "name": case.name(one),
        "others": [_task_name(future) for future in one.pending()],
        "holders": [hold.name for hold in holds],
        "since": [hold.line for hold in holds],
        "come": barrier.n_waiting if barrier is not None else 0,
        "parties": barrier.parties if barrier is not None else 0,
    }


def _task_name(future: object) -> str:
    """A task's name; a plain future has none."""
    return future.get_name() if isinstance(future, asyncio.Task) else ""


def waits_of(loop: asyncio.AbstractEventLoop) -> list[Waiting]:
    """What each task of `loop` waits for, in order of creation. Changes nothing."""
    return [Waiting(task) for task in sorted(asyncio.all_tasks(loop), key=hash)]
