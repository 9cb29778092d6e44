"""Limits: the budgets of one run that are counted inside the runtime."""

from dataclasses import dataclass
from typing import Literal

LimitName = Literal["lines", "bytes", "memory", "steps"]


class LimitReached(BaseException):
    """A budget of the run is spent.

    It is no Exception, so that `except Exception` does not swallow it; and it is raised again at
    every further line and iteration, so that nothing can swallow it for ever.
    """


@dataclass
class Limits:
    """How much of each budget is left, and which was spent first."""

    lines: int
    bytes: int
    memory: int
    steps: int
    reached: LimitName | None = None
    _lines_left: int = 0
    _bytes_left: int = 0
    _steps_left: int = 0

    def __post_init__(self) -> None:
        self._lines_left = self.lines
        self._bytes_left = self.bytes
        self._steps_left = self.steps

    def spend_steps(self, steps: int) -> None:
        """Take the callbacks of one iteration from the budget."""
        if self.reached is not None:
            self._raise(self.reached)
        self._steps_left -= steps
        if self._steps_left < 0:
            self._raise("steps")

    def spend_line(self, size: int) -> None:
        """Take one line of `size` bytes from the budget."""
        if self.reached is not None:
            self._raise(self.reached)
        self._lines_left -= 1
        self._bytes_left -= size
        if self._lines_left < 0:
            self._raise("lines")
        if self._bytes_left < 0:
            self._raise("bytes")

    def value(self, name: LimitName) -> int:
        """The limit that was set under `name`."""
        match name:
            case "lines":
                return self.lines
            case "bytes":
                return self.bytes
            case "memory":
                return self.memory
            case "steps":
                return self.steps

    def _raise(self, name: LimitName) -> None:
        if self.reached is None:
            self.reached = name
        raise LimitReached(f"the limit of {self.value(self.reached)} {self.reached} was reached")
