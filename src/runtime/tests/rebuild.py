"""Rebuild: ready queues, timer heaps and task states after every event, from the trace alone.

The twin of src/trace/rebuild.ts; recorded fixtures hold the two together.
"""

from dataclasses import dataclass, field

from virtual_loop.events import (
    Event,
    Ready,
    ReadyCancelled,
    StepBegun,
    StepEnded,
    TaskCreated,
    TaskDone,
    TimerCancelled,
    TimerFired,
    TimerSet,
)


@dataclass
class LoopState:
    """The ready queue of one loop, and its timers by (deadline, sequence), as sequence numbers."""

    ready: list[int] = field(default_factory=list)
    timers: list[int] = field(default_factory=list)


class Rebuilt:
    """What stands after the events that were applied."""

    def __init__(self) -> None:
        self.loops: dict[int, LoopState] = {}
        #: By task: created, ready, running, suspended or done.
        self.tasks: dict[int, str] = {}
        self.events: list[Event] = []

    def apply(self, event: Event) -> None:
        """Go on by one event."""
        number = len(self.events)
        self.events.append(event)
        match event:
            case TaskCreated():
                self.tasks[event.task] = "created"
            case Ready():
                self._loop(event.loop).ready.append(number)
                if event.task is not None and self.tasks.get(event.task) != "running":
                    self.tasks[event.task] = "ready"
            case ReadyCancelled():
                self._drop(event.ready)
            case StepBegun():
                self._drop(event.cause)
                if event.task is not None:
                    self.tasks[event.task] = "running"
            case StepEnded():
                self._step_ended(event)
            case TaskDone():
                self.tasks[event.task] = "done"
            case TimerSet():
                self._set_timer(event, number)
            case TimerFired():
                self._drop_timer(event.timer).ready.append(number)
            case TimerCancelled():
                self._drop_timer(event.timer)
            case _:
                pass

    def describe(self) -> str:
        """All of it in one line."""
        loops = [
            f"{number}: ready {loop.ready} timers {loop.timers}"
            for number, loop in sorted(self.loops.items())
        ]
        tasks = [f"{number} {state}" for number, state in sorted(self.tasks.items())]
        return "; ".join([*loops, *tasks])

    def _loop(self, number: int) -> LoopState:
        return self.loops.setdefault(number, LoopState())

    def _drop(self, ready: int | None) -> None:
        """A callback leaves its ready queue."""
        for loop in self.loops.values():
            if ready in loop.ready:
                loop.ready.remove(ready)

    def _step_ended(self, event: StepEnded) -> None:
        begun = self.events[event.step]
        task = begun.task if isinstance(begun, StepBegun) else None
        if task is not None and self.tasks[task] != "done":
            self.tasks[task] = "ready" if self._is_ready(task) else "suspended"

    def _is_ready(self, task: int) -> bool:
        queued = [self.events[number] for loop in self.loops.values() for number in loop.ready]
        return any(isinstance(event, Ready) and event.task == task for event in queued)

    def _set_timer(self, event: TimerSet, number: int) -> None:
        timers = self._loop(event.loop).timers
        timers.append(number)
        timers.sort(key=self._deadline)

    def _deadline(self, number: int) -> tuple[float, int]:
        event = self.events[number]
        assert isinstance(event, TimerSet)
        return (float("inf") if event.deadline is None else event.deadline, number)

    def _drop_timer(self, timer: int) -> LoopState:
        event = self.events[timer]
        assert isinstance(event, TimerSet)
        loop = self._loop(event.loop)
        loop.timers.remove(timer)
        return loop
