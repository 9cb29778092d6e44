"""Rows: the events of one run as they are written down, up to a limit."""

from collections.abc import Callable
from typing import Any, NamedTuple

from .clock import NANOSECONDS
from .environment import Environment
from .task import NUMBERS
from .trace import Row


class _Counts(NamedTuple):
    """How far a run has come."""

    nanoseconds: int
    steps: int
    tasks: int


class Rows:
    """Adds rows that know their instant and the step under way. When it is full it says so, once."""

    def __init__(self, environment: Environment, most: int, on_full: Callable[[], None]) -> None:
        self._environment = environment
        self._clock = environment.clock
        self._most = most
        self._on_full = on_full
        self._cut: _Counts | None = None
        self.all: list[Row] = []
        #: Sequence number of the step or thread under way.
        self.step: int | None = None

    def add(self, kind: str, *facts: Any) -> int:
        """Append one row and return its sequence number."""
        rows = self.all
        number = len(rows)
        if number < self._most:
            rows.append((kind, self._clock.now / NANOSECONDS, self.step, *facts))
        elif self._cut is None:
            self._cut = self._counts()
            self._on_full()
        return number

    def finish(self, outcome: str) -> None:
        """Add what stands at the end: what was left out, if anything, and how the run ended."""
        if self._cut is not None:
            self.all.append(("cut", *self._left_out(self._cut, self._counts())))
        self.all.append(("run-ended", self._clock.seconds(), None, outcome))

    def _counts(self) -> _Counts:
        limits = self._environment.limits
        steps = 0 if limits is None else limits.steps_spent
        return _Counts(self._clock.now, steps, NUMBERS.created)

    def _left_out(self, then: _Counts, now: _Counts) -> tuple[float | int | None, ...]:
        """The fields of Cut."""
        seconds = (now.nanoseconds - then.nanoseconds) / NANOSECONDS
        steps, tasks = now.steps - then.steps, now.tasks - then.tasks
        return (then.nanoseconds / NANOSECONDS, None, self._most, steps, tasks, seconds)
