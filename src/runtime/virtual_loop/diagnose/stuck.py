"""Stuck: tasks that wait for ever although the program went on: in a circle (P45 to P47), or for what
nobody alive can reach (P29)."""

import asyncio
import weakref
from dataclasses import dataclass
from types import FrameType
from typing import Any, Final

from ..cpython import waited_future
from ..waiting import Waiting
from .deadlock_case import Case, Cause, Known
from .deadlocks import wait_facts, waits_of
from .diagnosis import Diagnosis, Fact, Kind
from .findings import Findings
from .library_calls import LibraryCalls, running_task
from .lock_causes import lock_order, lock_twice, permits
from .reach import unreachable

#: A jump of the clock over less is no quiet time.
_QUIET: Final = 1_000_000_000

#: Looking through everything that is alive costs milliseconds; so it is done a few times only.
_MOST_LOOKS: Final = 6
_MOST_TASKS: Final = 1_000

HOPELESS: Final = Kind("hopeless-wait", "P29")


@dataclass
class _Suspicion:
    """Tasks that nothing could wake when they were looked at; it counts if they still wait at the end."""

    found: Diagnosis
    #: Each task and the future that it waits for; neither is kept alive.
    waits: list[tuple[weakref.ref[asyncio.Task[Any]], weakref.ref[Any]]]

    def holds(self) -> bool:
        """Whether none of them has been woken since."""
        return all(_still_waits(task(), future()) for task, future in self.waits)

    def tasks(self) -> set[int]:
        """The numbers of the tasks."""
        alive = [task() for task, _ in self.waits]
        return {hash(task) for task in alive if task is not None}


class Stuck:
    """Looks at the waiting tasks in quiet times, and once more when a main task has ended."""

    def __init__(self, calls: LibraryCalls, findings: Findings, known: Known) -> None:
        self._findings = findings
        self._known = known
        self._since: weakref.WeakKeyDictionary[asyncio.Task[Any], float] = (
            weakref.WeakKeyDictionary()
        )
        self._suspicions: list[_Suspicion] = []
        self._jumps = 0
        self._looks = 0
        # Private name: `_cancel_all_tasks`, with which asyncio.run begins to end.
        calls.on_start(getattr(asyncio.runners, "_cancel_all_tasks"), self._ends)  # noqa: B009
        for kind in (asyncio.Lock, asyncio.Semaphore):
            calls.on_suspension(kind.acquire, self._waits)

    def _waits(self, _frame: FrameType) -> None:
        task = running_task()
        if task is not None:
            self._since[task] = self._findings.now()

    def clock_jumped(self, nanoseconds: int, loops: list[asyncio.AbstractEventLoop]) -> None:
        """Nothing was ready, and the clock jumps so far: who could still be woken by whom?"""
        if nanoseconds < _QUIET or self._looks >= _MOST_LOOKS:
            return
        self._jumps += 1
        # At the 1st, 2nd, 4th, 8th, ... of such jumps.
        if self._jumps & (self._jumps - 1) == 0:
            self._looks += 1
            for loop in loops:
                self._look(loop)

    def _look(self, loop: Any) -> None:
        """Suspect circles, and those whom nobody can reach."""
        if not self._can_look(loop):
            return
        case = self._case(loop)
        told = self._suspect_circles(case)
        for task in unreachable(loop, self._findings.environment.agenda):
            if hash(task) not in told and id(task) in case.by_task:
                found = Diagnosis(HOPELESS, None, task.get_name(), case.now, {})
                self._suspect(case, found, [case.by_task[id(task)]])

    def _can_look(self, loop: Any) -> bool:
        # Who waits for another thread is not alone in the world.
        alone = self._findings.environment.threads.is_alone
        return alone and 0 < len(asyncio.all_tasks(loop)) <= _MOST_TASKS

    def _ends(self, frame: FrameType) -> None:
        """The main task has ended, or the run is over: who is still waiting for ever?"""
        loop = frame.f_locals["loop"]
        if any(one.kind.name == "deadlock" for one in self._findings) or not self._can_look(loop):
            return
        self._suspect_circles(self._case(loop))
        now, told = self._findings.now(), set[int]()
        for one in self._suspicions:
            if one.holds() and not told & one.tasks():
                told |= one.tasks()
                one.found.details["ended"] = now
                self._findings.add(one.found)
        self._suspicions.clear()

    def _case(self, loop: Any) -> Case:
        """What all those wait for who have not been woken yet."""
        waits = [one for one in waits_of(loop) if waited_future(one.task) is not None]
        return Case(self._known, waits, self._findings.now())

    def _suspect_circles(self, case: Case) -> set[int]:
        """Returns the numbers of the tasks in circles."""
        told: set[int] = set()
        for look in (lock_twice, lock_order, permits):
            for one in case.waits:
                cause = None if hash(one.task) in told else look(case, one)
                if cause is not None:
                    told |= self._suspect_circle(case, cause)
        return told

    def _suspect_circle(self, case: Case, cause: Cause) -> set[int]:
        waits = _involved(case, cause.wait)
        since = max(self._since.get(one.task, 0.0) for one in waits)
        kind = Kind("stuck", cause.kind.pitfall)
        facts: dict[str, Fact] = {"tasks": [one.name for one in waits]}
        found = Diagnosis(kind, None, cause.wait.name, since, facts)
        self._suspect(case, found, waits, cause)
        return {hash(one.task) for one in waits}

    def _suspect(
        self, case: Case, found: Diagnosis, waits: list[Waiting], cause: Cause | None = None
    ) -> None:
        shows = waits[0] if cause is None else cause.wait
        found.line = shows.line
        found.more = [("waits", wait_facts(case, one)) for one in waits]
        if cause is not None:
            found.more.append((cause.words, cause.facts))
        kept = [(weakref.ref(one.task), weakref.ref(waited_future(one.task))) for one in waits]
        self._suspicions.append(_Suspicion(found, kept))


def _still_waits(task: asyncio.Task[Any] | None, future: Any) -> bool:
    return task is not None and future is not None and waited_future(task) is future


def _involved(case: Case, start: Waiting) -> list[Waiting]:
    """`start` and all whose waits it depends on, in order of creation."""
    seen: list[Waiting] = []
    ahead = [start]
    while ahead:
        one = ahead.pop()
        if one not in seen:
            seen.append(one)
            ahead.extend(case.waits_for(one))
    return sorted(seen, key=lambda one: hash(one.task))
