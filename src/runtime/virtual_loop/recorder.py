"""TraceRecorder: writes down what the loops do, when a trace is asked for."""

import asyncio
from asyncio import Handle
from typing import Any, Final, override

from .clock import NANOSECONDS, VirtualClock
from .environment import Recorder
from .timer import NEVER, Timer

#: Raised when an event changes its shape.
TRACE_VERSION: Final = 1


class TraceRecorder(Recorder):
    """All events of one run in order; tasks are known by their number, timers by their sequence."""

    def __init__(self, clock: VirtualClock) -> None:
        self._clock = clock
        self._events: list[dict[str, Any]] = []

    def trace(self) -> dict[str, Any]:
        """The trace as plain data."""
        return {"version": TRACE_VERSION, "events": self._events}

    @override
    def task_created(self, number: int, name: str) -> None:
        parent = asyncio.current_task() if asyncio._get_running_loop() is not None else None
        created_by = hash(parent) if parent is not None else None
        self._add("task-created", task=number, name=name, createdBy=created_by)

    @override
    def iteration(self, ready: int) -> None:
        self._add("iteration", ready=ready)

    @override
    def jump(self, deadline: int) -> None:
        self._add("jump", to=deadline / NANOSECONDS)

    @override
    def scheduled(self, handle: Handle) -> None:
        self._add("scheduled", **_runs(handle))

    @override
    def timer_set(self, timer: Timer) -> None:
        deadline = None if timer.deadline == NEVER else timer.deadline / NANOSECONDS
        self._add("timer-set", timer=timer.sequence, deadline=deadline)

    @override
    def timer_fired(self, timer: Timer) -> None:
        self._add("timer-fired", timer=timer.sequence)

    @override
    def step_begun(self, handle: Handle) -> None:
        self._add("step-begun", **_runs(handle))

    @override
    def step_ended(self, handle: Handle) -> None:
        self._add("step-ended", **_runs(handle))
        task = _task(handle)
        if task is not None and task.done():
            self._add("task-done", task=hash(task), how=_how(task))

    @override
    def output(self, line: int) -> None:
        self._add("output", line=line)

    def _add(self, kind: str, **facts: Any) -> None:
        event = {"seq": len(self._events), "at": self._clock.seconds(), "type": kind, **facts}
        self._events.append(event)


def _task(handle: Handle) -> asyncio.Task[Any] | None:
    """The task whose step the handle is: its callback is a method of the task."""
    owner: Any = getattr(handle._callback, "__self__", None)
    return owner if issubclass(type(owner), asyncio.Task) else None


def _runs(handle: Handle) -> dict[str, Any]:
    task = _task(handle)
    if task is not None:
        return {"task": hash(task)}
    name = getattr(handle._callback, "__qualname__", type(handle._callback).__name__)
    return {"task": None, "callback": name}


def _how(task: asyncio.Task[Any]) -> str:
    if task.cancelled():
        return "cancelled"
    # Private name: `_exception`; asking with exception() would mark it as retrieved.
    return "returned" if getattr(task, "_exception", None) is None else "raised"
