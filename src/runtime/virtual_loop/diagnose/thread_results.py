"""Thread results: waiting for a result that only the waiting thread could make (P21), and threads
that work on although nobody waits for them any more (P36)."""

import asyncio
import threading
import weakref
from concurrent import futures
from dataclasses import dataclass
from types import FrameType
from typing import Any, Final

from ..output import running_task_name
from ..sources import running_line
from .diagnosis import Diagnosis, Kind
from .findings import Findings
from .library_calls import LibraryCalls

SELF_WAIT: Final = Kind("waits-for-itself", "P21")
WORKS_ON: Final = Kind("thread-not-cancelled", "P36")


@dataclass
class _Job:
    """One function that runs in a thread, for a future of a loop."""

    function: str
    line: int | None
    task: str | None
    #: When the wait for it ended before it did.
    given_up: float | None = None


class ThreadResults:
    """Told of every job that a loop hands to a thread, and of every coroutine handed to a loop."""

    def __init__(self, calls: LibraryCalls, findings: Findings) -> None:
        self._findings = findings
        self._handed: weakref.WeakKeyDictionary[Any, Any] = weakref.WeakKeyDictionary()
        self._jobs: weakref.WeakKeyDictionary[Any, _Job] = weakref.WeakKeyDictionary()
        self._main_ended = False
        future: Any = futures.Future
        calls.on_return(asyncio.run_coroutine_threadsafe, self._hands_over)
        for function in (future.result, future.exception):
            calls.on_start(function, self._waits)
        calls.on_start(asyncio.wrap_future, self._wraps)
        calls.on_return(future.cancel, self._cancelled)
        for function in (future.set_result, future.set_exception):
            calls.on_start(function, self._done)
        # Private name: `_cancel_all_tasks`, with which asyncio.run begins to end.
        calls.on_start(getattr(asyncio.runners, "_cancel_all_tasks"), self._ends)  # noqa: B009

    # ---- P21 ----

    def _hands_over(self, frame: FrameType, future: Any) -> None:
        self._handed[future] = weakref.ref(frame.f_locals["loop"])

    def _waits(self, frame: FrameType) -> None:
        future = frame.f_locals["self"]
        loop: Any = self._handed.get(future)
        running = asyncio._get_running_loop()
        if loop is None or running is None or loop() is not running or future.done():
            return
        line = running_line()
        if not any(one.line == line for one in self._findings.of_kind(SELF_WAIT)):
            self._findings.note(SELF_WAIT, line, call=frame.f_code.co_name)

    # ---- P36 ----

    def _wraps(self, frame: FrameType) -> None:
        """run_in_executor gives the loop a future for the one of the thread."""
        future, caller = frame.f_locals["future"], frame.f_back
        if caller is None or caller.f_code.co_name != "run_in_executor":
            return
        function: Any = caller.f_locals.get("func")
        # to_thread hands over `context.run` with the function behind it.
        inner: Any = getattr(function, "args", None) or (function,)
        name = getattr(inner[0], "__name__", "the function")
        self._jobs[future] = _Job(name, running_line(), running_task_name())

    def _cancelled(self, frame: FrameType, could: object) -> None:
        job = self._jobs.get(frame.f_locals["self"])
        if job is not None and could is False and not frame.f_locals["self"].done():
            job.given_up = self._findings.now()

    def _done(self, frame: FrameType) -> None:
        job, now = self._jobs.get(frame.f_locals["self"]), self._findings.now()
        if job is None or job.given_up is None or now <= job.given_up:
            return
        facts: dict[str, Any] = {
            "function": job.function,
            "thread": threading.current_thread().name,
            "given_up": job.given_up,
            "ended": now,
            "waited": float(self._main_ended),
        }
        self._findings.add(Diagnosis(WORKS_ON, job.line, job.task, job.given_up, facts))

    def _ends(self, _frame: FrameType) -> None:
        self._main_ended = True
