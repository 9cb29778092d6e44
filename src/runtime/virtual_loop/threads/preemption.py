"""Preemption: has a thread give way in the middle of a line, where the schedule says so."""

import sys
from types import CodeType

from ..environment import SHARED
from .program_events import ProgramEvents


class Preemption:
    """Counts points: instructions of the program before which another thread was ready to run.

    The interpreter may change threads there, and does it rarely. At each point that the schedule
    names the running thread is taken off, and goes on when all others have ended or wait.
    """

    def __init__(self, points: tuple[int, ...]) -> None:
        self._points = frozenset(points)
        #: How many points there were so far.
        self.passed: int = 0

    def watch(self, events: ProgramEvents) -> None:
        """Have every instruction of the program told."""
        events.on(sys.monitoring.events.INSTRUCTION, self._pass)

    def _pass(self, _code: CodeType, _offset: int) -> None:
        threads = SHARED.threads
        if not threads.has_ready:
            return
        self.passed += 1
        if self.passed in self._points:
            threads.preempt()
