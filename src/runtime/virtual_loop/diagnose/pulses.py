"""Pulses: events that were set and cleared at once, and since when each task waits for one."""

import asyncio
import weakref
from dataclasses import dataclass, field
from types import FrameType
from typing import Any

from ..sources import running_line
from .findings import Findings
from .library_calls import LibraryCalls, running_task


@dataclass
class EventLife:
    """What happened to one event."""

    #: When and on which line it was last set, until somebody has cleared it.
    set_at: float | None = None
    set_line: int | None = None
    #: When and on which line it was last set and cleared again.
    pulse_at: float | None = None
    pulse_line: int | None = None
    #: By number of the task: since when it waits.
    waiting_since: dict[int, float] = field(default_factory=dict[int, float])


class Pulses:
    """Told of every set, clear and wait."""

    def __init__(self, calls: LibraryCalls, findings: Findings) -> None:
        self._findings = findings
        self._lives: weakref.WeakKeyDictionary[asyncio.Event, EventLife] = (
            weakref.WeakKeyDictionary()
        )
        calls.on_start(asyncio.Event.set, self._set)
        calls.on_start(asyncio.Event.clear, self._cleared)
        calls.on_suspension(asyncio.Event.wait, self._waits)

    def of(self, event: Any) -> EventLife:
        """The life of `event`."""
        life = self._lives.get(event)
        if life is None:
            life = self._lives[event] = EventLife()
        return life

    def _set(self, frame: FrameType) -> None:
        life = self.of(frame.f_locals["self"])
        life.set_at, life.set_line = self._findings.now(), running_line()

    def _cleared(self, frame: FrameType) -> None:
        life = self.of(frame.f_locals["self"])
        if life.set_at is not None:
            life.pulse_at, life.pulse_line = life.set_at, life.set_line
        life.set_at = None

    def _waits(self, frame: FrameType) -> None:
        task = running_task()
        if task is not None:
            life = self.of(frame.f_locals["self"])
            life.waiting_since[hash(task)] = self._findings.now()
