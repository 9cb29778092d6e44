"""PoolJobs: threads that cannot help: jobs that only compute, and a default pool that is full (P22)."""

import ast
import asyncio
import weakref
from concurrent.futures import ThreadPoolExecutor, thread
from dataclasses import dataclass
from types import FrameType
from typing import Any, Final

from ..clock import NANOSECONDS
from ..sources import running_line
from ..threads.simulated_thread import SimulatedThread
from .diagnosis import Diagnosis, Fact, Kind
from .evidence import Evidence
from .findings import Findings
from .library_calls import LibraryCalls, running_task
from .syntax import Syntax, callee

ONE_GIL: Final = Kind("threads-for-cpu", "P22", "hint")
POOL_FULL: Final = Kind("pool-full", "P22", "hint")

#: A job that computes for less is not meant to compute.
_SHORTEST: Final = 0.1

#: Of the time of all jobs, the part that must be computing before threads are said to be no help.
_MOSTLY: Final = 0.9


_HANDING_OVER: Final = ("to_thread", "run_in_executor")


@dataclass
class _Job:
    """One function in a pool."""

    function: str
    line: int | None
    submitted: float
    pool: int
    workers: int
    is_default: bool
    #: The task that handed it over.
    task: int | None
    begun: float | None = None
    ended: float | None = None
    #: Nanoseconds charged for computing.
    computed: int = 0


class PoolJobs:
    """Told of every job of a pool of threads, and of the computing that is charged for."""

    def __init__(self, calls: LibraryCalls, findings: Findings) -> None:
        self._findings = findings
        self._jobs: list[_Job] = []
        self._by_future: weakref.WeakKeyDictionary[Any, _Job] = weakref.WeakKeyDictionary()
        self._running: dict[SimulatedThread, _Job] = {}
        self._pools: weakref.WeakKeyDictionary[Any, int] = weakref.WeakKeyDictionary()
        # Private name: `_WorkItem`, which submit() makes, and whose run() is the job in its worker.
        item: Any = thread._WorkItem
        calls.on_start(item.__init__, self._submitted)
        calls.on_start(item.run, self._begun)
        calls.on_return(item.run, self._ended)

    def _submitted(self, frame: FrameType) -> None:
        submit = frame.f_back
        pool = submit.f_locals.get("self") if submit is not None else None
        if submit is None or not isinstance(pool, ThreadPoolExecutor):
            return
        loop: Any = asyncio._get_running_loop()
        task = running_task()
        job = _Job(
            _name_of(submit.f_locals.get("fn")),
            running_line(),
            self._findings.now(),
            self._pools.setdefault(pool, len(self._jobs)),
            # Private names: how many workers a pool may have, and the pool that a loop made itself.
            getattr(pool, "_max_workers", 0),
            pool is getattr(loop, "_default_executor", None),
            hash(task) if task is not None else None,
        )
        self._jobs.append(job)
        self._by_future[frame.f_locals["future"]] = job

    def _begun(self, frame: FrameType) -> None:
        job = self._by_future.get(frame.f_locals["self"].future)
        if job is not None:
            job.begun = self._findings.now()
            self._running[self._findings.environment.threads.current] = job

    def _ended(self, _frame: FrameType, _value: object) -> None:
        job = self._running.pop(self._findings.environment.threads.current, None)
        if job is not None:
            job.ended = self._findings.now()

    def computed(self, nanoseconds: int) -> None:
        """The running thread has been charged for so much computing."""
        job = self._running.get(self._findings.environment.threads.current)
        if job is not None:
            job.computed += nanoseconds

    def explain(self, evidence: Evidence) -> None:
        """Look at each pool once the program is over."""
        for job in self._jobs:
            story = evidence.stories.tasks.get(job.task) if job.task is not None else None
            if job.line is None and story is not None:
                job.line = story.created.line
        for pool in sorted({job.pool for job in self._jobs}):
            jobs = [job for job in self._jobs if job.pool == pool and job.ended is not None]
            if not self._say_one_gil([job for job in jobs if _computes(job)], evidence.syntax):
                self._say_full(jobs)

    def _say_one_gil(self, jobs: list[_Job], syntax: Syntax) -> bool:
        """Whether jobs that computed side by side took as long as one after the other."""
        if len(jobs) < 2:
            return False
        computed = sum(job.computed for job in jobs) / NANOSECONDS
        first = min(job.submitted for job in jobs)
        taken = max(job.ended or 0.0 for job in jobs) - first
        # A thread runs as soon as it is started, so the next job is handed over when it has computed.
        is_at_once = len({job.task for job in jobs}) > 1 or not _awaited_there(jobs, syntax)
        if not is_at_once or computed < taken * _MOSTLY:
            return False
        self._add(ONE_GIL, jobs, function=jobs[0].function, calls=len(jobs), seconds=computed)
        return True

    def _say_full(self, jobs: list[_Job]) -> None:
        late = [job for number, job in enumerate(jobs) if _finds_no_worker(job, jobs[:number])]
        if not late or not all(job.is_default for job in jobs):
            return
        waited = max((job.begun or 0.0) - job.submitted for job in late)
        self._add(
            POOL_FULL,
            late,
            function=late[0].function,
            workers=late[0].workers,
            calls=len(late),
            seconds=waited,
        )

    def _add(self, kind: Kind, jobs: list[_Job], **details: Fact) -> None:
        self._findings.add(Diagnosis(kind, jobs[0].line, None, jobs[0].submitted, details))


def _awaited_there(jobs: list[_Job], syntax: Syntax) -> bool:
    """Whether each job is awaited where it is handed over, before the next one."""
    return all(
        isinstance(awaited.value, ast.Call) and callee(awaited.value) in _HANDING_OVER
        for job in jobs
        for awaited in (syntax.on_line(job.line, ast.Await) if job.line is not None else ())
    ) and any(syntax.on_line(job.line, ast.Await) for job in jobs if job.line is not None)


def _finds_no_worker(job: _Job, earlier: list[_Job]) -> bool:
    """Whether as many jobs as there are workers were there before it."""
    at_work = [other for other in earlier if (other.ended or 0.0) > job.submitted]
    return len(at_work) >= job.workers and (job.begun or 0.0) > job.submitted


def _computes(job: _Job) -> bool:
    return job.computed / NANOSECONDS >= _SHORTEST


def _name_of(function: Any) -> str:
    """The reader's function, which `to_thread` wraps into a call in a copied context."""
    for inner in (*getattr(function, "args", ()), function):
        name = getattr(inner, "__name__", None)
        if isinstance(name, str) and name != "run":
            return name
    return "a job"
