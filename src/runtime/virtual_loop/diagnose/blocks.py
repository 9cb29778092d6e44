"""Blocks: finds calls and computing that keep the loop from running (P16, P17, P18)."""

import asyncio
from collections.abc import Container
from typing import TYPE_CHECKING, Any, Final

from ..clock import NANOSECONDS
from ..output import running_task_name
from ..sources import running_line
from .diagnosis import Diagnosis, Fact, Kind
from .findings import Findings

if TYPE_CHECKING:
    from ..loop import VirtualLoop
    from ..timer import Timer

#: Shorter blocking is not worth a word; asyncio's debug mode draws the line at the same length.
_SHORTEST: Final = NANOSECONDS // 10

#: Not a call, but many: a loop that asks for the time until enough of it has passed.
CLOCK_READS: Final = "clock-reads"

#: Work of the reader's own code, where computing is charged for.
COMPUTING: Final = "computing"

_SLEEP: Final = Kind("blocked", "P16", rules=("ruff ASYNC251", "SonarPython S7488"))
_COMPUTING: Final = Kind("blocked", "P18")
_LIBRARY: Final = Kind(
    "blocked",
    "P17",
    rules=("ruff ASYNC210", "ruff ASYNC220", "ruff ASYNC222", "ruff ASYNC230", "ruff ASYNC250"),
)


class Blocks:
    """Told of every call that blocks; there is one remark a place."""

    def __init__(self, findings: Findings) -> None:
        self._findings = findings
        self._places: dict[tuple[str, int | None, str | None], Diagnosis] = {}

    def blocked(self, nanoseconds: int, reason: str, asked: str = "") -> None:
        """A call kept the thread for so long; it matters where a loop is running."""
        loop = _running_loop()
        if loop is not None and nanoseconds >= _SHORTEST:
            self._note(loop, nanoseconds, reason, asked=asked)

    def read_clock(self, nanoseconds: int, spun: int) -> None:
        """A step that reads the clock again and again has been charged `spun` in all."""
        loop = _running_loop()
        if loop is not None and spun >= _SHORTEST:
            first = spun - nanoseconds < _SHORTEST
            self._note(loop, spun, CLOCK_READS, again=first)

    def computed(self, nanoseconds: int, total: int) -> None:
        """A step has computed for `total` in all."""
        loop = _running_loop()
        if loop is not None and total >= _SHORTEST:
            self._note(loop, total, COMPUTING, again=total - nanoseconds < _SHORTEST)

    def _note(
        self, loop: VirtualLoop, length: int, reason: str, *, again: bool = True, asked: str = ""
    ) -> None:
        line, task = running_line(), running_task_name()
        now = self._findings.environment.clock.now
        # Computing goes over many lines; it is remarked on where it became too much.
        place = None if reason == COMPUTING else line
        found = self._places.get((reason, place, task))
        if found is None:
            found = _new(reason, line, task, (now - length) / NANOSECONDS)
            self._places[reason, place, task] = self._findings.add(found)
        details: dict[str, Any] = found.details
        details["times"] += again
        if asked and length / NANOSECONDS > details["seconds"]:
            # Of several, what took longest.
            details["asked"] = asked
        details["seconds"] = max(details["seconds"], length / NANOSECONDS)
        details["waiting"] = max(details["waiting"], _held_up(loop, now))
        if "late" in details:
            details["late"] = max(details["late"], _lateness(loop, now))


def _new(reason: str, line: int | None, task: str | None, at: float) -> Diagnosis:
    details: dict[str, Fact] = {"seconds": 0.0, "times": 0, "waiting": 0, "reason": reason}
    if reason in (CLOCK_READS, COMPUTING):
        return Diagnosis(_COMPUTING, line, task, at, {**details, "late": 0.0}, "computing")
    return Diagnosis(_SLEEP if reason == "time.sleep" else _LIBRARY, line, task, at, details)


def _lateness(loop: VirtualLoop, now: int) -> float:
    """By how many seconds the timer that is due longest is late."""
    due = [timer.deadline for timer in loop._scheduled if timer.deadline <= now]
    return (now - min(due)) / NANOSECONDS if due else 0.0


def take_blocks(findings: Findings, lines: Container[int | None]) -> float:
    """The seconds blocked on these lines; who asks says it better, so the remarks are taken back."""
    blocks = [one for one in findings if one.kind.name == "blocked" and one.line in lines]
    for one in blocks:
        findings.discard(one)
    seconds = [one.details["seconds"] for one in blocks]
    return sum(each for each in seconds if isinstance(each, float))


def _running_loop() -> VirtualLoop | None:
    loop: Any = asyncio._get_running_loop()
    return loop


def _held_up(loop: VirtualLoop, now: int) -> int:
    """How many tasks could run by now if the loop could: ready ones, and those whose timer is due."""
    tasks = {task for handle in loop._ready for task in tasks_run_by(handle._callback)}
    for timer in loop._scheduled:
        if timer.deadline <= now:
            tasks.update(_tasks_woken_by(timer))
    return len(tasks)


def tasks_run_by(callback: object) -> list[asyncio.Task[Any]]:
    """The task of which `callback` is a step or a wake-up; a finished task's callbacks run no task."""
    task = getattr(callback, "__self__", None)
    return [task] if isinstance(task, asyncio.Task) and not task.done() else []


def _tasks_woken_by(timer: Timer) -> list[asyncio.Task[Any]]:
    """The tasks that wait for the future which `timer` settles, as in `sleep`."""
    arguments: Any = timer._args
    futures = [arg for arg in arguments or () if asyncio.isfuture(arg) and not arg.done()]
    # `_callbacks` is what asyncio's own call graph reads as well.
    callbacks = [callback for future in futures for callback, _ in future._callbacks or ()]
    return [task for callback in callbacks for task in tasks_run_by(callback)]
