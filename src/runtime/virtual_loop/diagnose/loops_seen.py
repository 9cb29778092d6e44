"""LoopsSeen: the loops of a run by number, and when each was closed."""

import asyncio
import weakref
from dataclasses import dataclass
from types import FrameType
from typing import Any

from .findings import Findings
from .library_calls import LibraryCalls


@dataclass
class LoopLife:
    """One loop."""

    number: int
    closed_at: float | None = None


class LoopsSeen:
    """Told of every loop that is made or closed."""

    def __init__(self, calls: LibraryCalls, findings: Findings) -> None:
        self._findings = findings
        self._lives: weakref.WeakKeyDictionary[Any, LoopLife] = weakref.WeakKeyDictionary()
        self.count = 0
        calls.on_start(asyncio.BaseEventLoop.__init__, self._made)
        calls.on_start(asyncio.BaseEventLoop.close, self._closed)

    def of(self, loop: object) -> LoopLife | None:
        """The life of `loop`, if it was made in this run."""
        return self._lives.get(loop) if isinstance(loop, asyncio.AbstractEventLoop) else None

    def open(self) -> list[asyncio.AbstractEventLoop]:
        """The loops that are not closed."""
        return [loop for loop, life in self._lives.items() if life.closed_at is None]

    def _made(self, frame: FrameType) -> None:
        self.count += 1
        self._lives[frame.f_locals["self"]] = LoopLife(self.count)

    def _closed(self, frame: FrameType) -> None:
        life = self._lives.get(frame.f_locals["self"])
        if life is not None and life.closed_at is None:
            life.closed_at = self._findings.now()
