"""Thread misuse: what belongs to a loop, touched from a thread that is not the loop's (P59)."""

import asyncio
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from types import FrameType
from typing import Any, Final

from ..events import Event, Ready, StepBegun, ThreadBegun
from ..sources import running_line
from .diagnosis import Diagnosis, Fact, Kind
from .evidence import Evidence
from .findings import Findings
from .library_calls import LibraryCalls

WRONG_THREAD: Final = Kind("wrong-thread", "P59")


@dataclass(frozen=True)
class _Touch:
    """One call from the wrong thread."""

    thread: str
    line: int | None
    at: float
    #: Whether it put a callback on the ready queue, without waking the loop.
    schedules: bool


class ThreadMisuse:
    """Told of every callback that is scheduled, once the program has started a thread."""

    def __init__(self, calls: LibraryCalls, findings: Findings) -> None:
        self._calls = calls
        self._findings = findings
        self._touches: list[_Touch] = []
        self._watches = False
        thread: Any = threading.Thread
        calls.on_start(thread.start, self._thread_starts)

    def _thread_starts(self, _frame: FrameType) -> None:
        """From here on there are two threads; one alone cannot be the wrong one."""
        if self._watches:
            return
        self._watches = True
        loop: Any = asyncio.BaseEventLoop
        queue: Any = asyncio.Queue
        self._calls.on_start(loop.call_soon, self._scheduled)
        for function in (queue.put_nowait, queue.get_nowait, asyncio.Event.set):
            self._calls.on_start(function, self._touched)

    def _scheduled(self, frame: FrameType) -> None:
        self._note(frame.f_locals["self"], schedules=True)

    def _touched(self, frame: FrameType) -> None:
        # Private name: `_loop`, the loop in which somebody has waited for the object.
        self._note(frame.f_locals["self"]._loop, schedules=False)

    def _note(self, loop: Any, *, schedules: bool) -> None:
        # Private name: `_thread_id`, the thread in which the loop runs; its own debug mode asks it too.
        owner: int | None = getattr(loop, "_thread_id", None)
        if owner is None or owner == threading.get_ident():
            return
        name, line, now = threading.current_thread().name, running_line(), self._findings.now()
        before = self._touches[-1] if self._touches else None
        if before is not None and (before.line, before.at) == (line, now):
            if schedules and not before.schedules:
                self._touches[-1] = _Touch(name, line, now, schedules)
            return
        self._touches.append(_Touch(name, line, now, schedules))

    def ended(self, evidence: Evidence) -> None:
        """The program is over: when did the loop notice?"""
        told: set[int | None] = set()
        for touch in self._touches:
            if touch.line in told:
                continue
            told.add(touch.line)
            noticed = _noticed(evidence, touch) if touch.schedules else None
            facts: dict[str, Fact] = {
                "thread": touch.thread,
                "late": noticed - touch.at if noticed is not None else -1.0,
                "never": float(touch.schedules and noticed is None),
            }
            found = Diagnosis(WRONG_THREAD, touch.line, None, touch.at, facts)
            evidence.findings.add(found)


def _noticed(evidence: Evidence, touch: _Touch) -> float | None:
    """When the callback ran that the touch put on the ready queue."""
    events = evidence.events
    scheduled = [
        seq
        for seq, event in enumerate(events)
        if isinstance(event, Ready) and event.at == touch.at and _is_of_a_thread(events, event)
    ]
    for event in events:
        if isinstance(event, StepBegun) and event.cause in scheduled:
            return event.at
    return None


def _is_of_a_thread(events: Sequence[Event], event: Ready) -> bool:
    """Whether no loop's step was under way."""
    return event.step is None or isinstance(events[event.step], ThreadBegun)
