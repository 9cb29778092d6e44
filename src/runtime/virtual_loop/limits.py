"""Limits: the budgets of one run that are counted inside the runtime."""

import sys
from dataclasses import dataclass
from types import CodeType
from typing import Literal, NoReturn

from .monitors import LIMITS
from .sources import PROGRAM_FILE

LimitName = Literal["lines", "bytes", "memory", "steps"]


class LimitReached(BaseException):
    """A budget of the run is spent.

    It is no Exception, so that `except Exception` does not swallow it. It is raised again at every
    further line and iteration, and once it was swallowed also at the next line of the reader's code,
    so that `while True: try: ... except: pass` ends too.
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

    @property
    def steps_spent(self) -> int:
        """Callbacks that the loops have run."""
        return self.steps - self._steps_left

    def spend_steps(self, steps: int) -> None:
        """Take the callbacks of one iteration from the budget."""
        if self.reached is not None:
            self._raise(self.reached)
        self._steps_left -= steps
        if self._steps_left < 0:
            self._raise("steps")

    def spend_bytes(self, size: int) -> None:
        """Take what is written from the budget, before it is kept or shown."""
        if self.reached is not None:
            self._raise(self.reached)
        self._bytes_left -= size
        if self._bytes_left < 0:
            self._raise("bytes")

    def spend_line(self) -> None:
        """Take one line from the budget."""
        if self.reached is not None:
            self._raise(self.reached)
        self._lines_left -= 1
        if self._lines_left < 0:
            self._raise("lines")

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

    def _raise(self, name: LimitName) -> NoReturn:
        if self.reached is None:
            self.reached = name
        else:
            raise_everywhere()
        raise LimitReached(f"the limit of {self.value(self.reached)} {self.reached} was reached")


def raise_everywhere() -> None:
    """Make every further line of the reader's code raise, in whatever frame it stands.

    An exception handler is outside the block that it guards, so its own first line ends it. This
    is done with sys.monitoring because a trace function is dropped as soon as it raises.
    """
    monitoring = sys.monitoring
    if monitoring.get_tool(LIMITS) is not None:
        return
    monitoring.use_tool_id(LIMITS, "limits")
    monitoring.register_callback(LIMITS, monitoring.events.LINE, _raise_in_program)
    monitoring.set_events(LIMITS, monitoring.events.LINE)


def _raise_in_program(code: CodeType, _line: int) -> object:
    if code.co_filename == PROGRAM_FILE:
        raise LimitReached("a limit was reached before")
    return sys.monitoring.DISABLE


def stop_raising() -> None:
    """Let the reader's lines run again, now that nothing of the program is left to end."""
    monitoring = sys.monitoring
    if monitoring.get_tool(LIMITS) is not None:
        monitoring.set_events(LIMITS, monitoring.events.NO_EVENTS)
        monitoring.register_callback(LIMITS, monitoring.events.LINE, None)
        monitoring.free_tool_id(LIMITS)
        monitoring.restart_events()
