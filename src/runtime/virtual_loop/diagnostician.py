"""Diagnostician: watches a run and says in plain words what went wrong, with names and lines."""

import asyncio
import sys
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any, Final

from .await_chain import AwaitChain
from .clock import NANOSECONDS
from .deadlock_report import report_deadlock
from .environment import Environment
from .never_awaited import watch_unawaited
from .output import running_task_name
from .patches import Patches
from .sources import PROGRAM_FILE, innermost_reader_frame

if TYPE_CHECKING:
    from .loop import VirtualLoop

#: Shorter blocking is not worth a word; asyncio's debug mode draws the line at the same length.
_SHORTEST_BLOCK: Final = NANOSECONDS // 10

#: Nobody reads more remarks than this of one run.
_MOST: Final = 100


@dataclass
class Diagnosis:
    """One remark."""

    kind: str
    message: str
    line: int | None
    task: str | None
    at: float
    details: dict[str, float | str | list[str]] = field(default_factory=dict)


@dataclass
class _Block:
    """How one place keeps the loop from running."""

    diagnosis: Diagnosis
    reason: str
    longest: int = 0
    times: int = 0
    waiting: int = 0


class Diagnostician:
    """The observer of one run."""

    def __init__(self, environment: Environment) -> None:
        self._environment = environment
        self._diagnoses: list[Diagnosis] = []
        self._blocks: dict[tuple[str, int | None, str | None], _Block] = {}
        self._spin: Diagnosis | None = None
        self.has_deadlocked = False

    def diagnoses(self) -> list[dict[str, Any]]:
        """All remarks as plain data, in the order of time."""
        return [asdict(one) for one in sorted(self._diagnoses, key=lambda one: one.at)]

    def watch_coroutines(self, patches: Patches) -> None:
        """Begin to notice coroutines that nobody awaits."""
        watch_unawaited(patches, self._never_awaited)

    # ---- what the loops tell ----

    def deadlocked(self, loop: VirtualLoop) -> None:
        """Explain the first deadlock; what hangs again while it is cleaned up adds nothing."""
        if self.has_deadlocked:
            return
        self.has_deadlocked = True
        report = report_deadlock(loop, self._now())
        details: dict[str, float | str | list[str]] = {
            "tasks": report.tasks,
            "waits": report.sentences,
        }
        self._add(
            Diagnosis("deadlock", report.message, report.line, report.task, self._now(), details)
        )

    def blocked(self, nanoseconds: int, reason: str) -> None:
        """A call kept the loop's thread for so long; it matters where a loop is running."""
        loop = asyncio._get_running_loop()
        if loop is None or nanoseconds < _SHORTEST_BLOCK:
            return
        began = (self._environment.clock.now - nanoseconds) / NANOSECONDS
        self._note_block(loop, nanoseconds, reason, began)

    def read_clock(self, nanoseconds: int, spun: int) -> None:
        """A step that reads the clock again and again has been charged `spun` in all."""
        loop = asyncio._get_running_loop()
        if loop is None or spun < _SHORTEST_BLOCK:
            return
        first = spun - nanoseconds < _SHORTEST_BLOCK
        began = (self._environment.clock.now - spun) / NANOSECONDS
        self._note_block(loop, spun, "a loop that reads the clock", began, again=first)

    def spinning(self, loop: VirtualLoop, iterations: int) -> None:
        """Name the task that asks again and again, if there is one that only yields."""
        if self._spin is None:
            found = _yielding_task(loop)
            if found is None:
                return
            name, line = found
            self._spin = Diagnosis("spin", "", line, name, self._now())
            self._add(self._spin)
        self._spin.details = {"times": iterations}
        self._spin.message = (
            f"Task {self._spin.task!r} asked {iterations} times without waiting{_at(self._spin.line)}. On a "
            f"real machine this burns a core. Wait on an Event, or sleep for a while."
        )

    # ---- remarks ----

    def _note_block(
        self, loop: Any, nanoseconds: int, reason: str, began: float, *, again: bool = True
    ) -> None:
        line, task = _current_line(), running_task_name()
        block = self._blocks.get((reason, line, task))
        if block is None:
            block = _Block(Diagnosis("blocked", "", line, task, began), reason)
            self._blocks[reason, line, task] = block
            self._add(block.diagnosis)
        block.times += again
        block.longest = max(block.longest, nanoseconds)
        block.waiting = max(block.waiting, _held_up(loop, self._environment.clock.now))
        _word_block(block)

    def _never_awaited(self, name: str, line: int | None) -> None:
        """Remark on a coroutine of the reader's making, unless a limit kept it from being awaited."""
        limits = self._environment.limits
        if line is None or (limits is not None and limits.reached is not None):
            return
        short = name.rpartition(".")[2]
        message = (
            f"{short}() on line {line} only built a coroutine object. Nobody awaited it or made a task of "
            f"it, so not one line of {short} ran."
        )
        self._add(
            Diagnosis(
                "never-awaited", message, line, running_task_name(), self._now(), {"function": name}
            )
        )

    def _add(self, diagnosis: Diagnosis) -> None:
        if len(self._diagnoses) < _MOST:
            self._diagnoses.append(diagnosis)

    def _now(self) -> float:
        return self._environment.clock.seconds()


def _word_block(block: _Block) -> None:
    seconds = block.longest / NANOSECONDS
    diagnosis, waiting = block.diagnosis, block.waiting
    place = f" in task {diagnosis.task!r}" if diagnosis.task is not None else " in a callback"
    often = f", {block.times} times" if block.times > 1 else ""
    late = (
        "No other task was ready."
        if waiting == 0
        else "1 task was ready and had to wait."
        if waiting == 1
        else f"{waiting} tasks were ready and had to wait."
    )
    diagnosis.details = {
        "seconds": seconds,
        "times": block.times,
        "waiting": waiting,
        "reason": block.reason,
    }
    diagnosis.message = f"The loop was blocked for {seconds} s by {block.reason}{_at(diagnosis.line)},{place}{often}. {late}"


def _held_up(loop: Any, now: int) -> int:
    """How many tasks could run by now if the loop could: ready ones, and those whose timer is due."""
    tasks = {task for handle in loop._ready for task in _tasks_run_by(handle._callback)}
    for timer in loop._scheduled:
        if timer.deadline <= now:
            tasks.update(_tasks_woken_by(timer))
    return len(tasks)


def _tasks_run_by(callback: object) -> list[asyncio.Task[Any]]:
    """The task of which `callback` is a step or a wake-up; a finished task's callbacks run no task."""
    task = getattr(callback, "__self__", None)
    return [task] if isinstance(task, asyncio.Task) and not task.done() else []


def _tasks_woken_by(timer: Any) -> list[asyncio.Task[Any]]:
    """The tasks that wait for the future which `timer` settles, as in `sleep`."""
    futures = [arg for arg in timer._args or () if asyncio.isfuture(arg) and not arg.done()]
    # `_callbacks` is what asyncio's own call graph reads as well.
    callbacks = [callback for future in futures for callback, _ in future._callbacks or ()]
    return [task for callback in callbacks for task in _tasks_run_by(callback)]


def _yielding_task(loop: Any) -> tuple[str, int | None] | None:
    """A ready task that gave way without waiting for anything, as `sleep(0)` does."""
    for handle in loop._ready:
        for task in _tasks_run_by(handle._callback):
            chain = AwaitChain(task.get_coro())
            if chain.links and chain.links[-1].frame.f_code.co_name == "__sleep0":
                return task.get_name(), chain.line()
    return None


def _current_line() -> int | None:
    frame = innermost_reader_frame(sys._getframe(1))
    if frame is None or frame.f_code.co_filename != PROGRAM_FILE:
        return None
    return frame.f_lineno


def _at(line: int | None) -> str:
    return "" if line is None else f" at line {line}"
