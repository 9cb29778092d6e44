"""Timer: a callback with a deadline; equal deadlines keep the order in which they were set."""

import math
from asyncio import events
from typing import Final

#: Deadlines are whole microseconds: sleep(0.1) then sleep(0.2) must tie with sleep(0.3).
_TICK: Final = 1_000
_TICKS_PER_SECOND: Final = 1_000_000

#: Later than every instant: the deadline of sleep(math.inf).
NEVER: Final = 1 << 200


def deadline_of(when: float) -> int:
    """The deadline, in whole nanoseconds, of a callback wanted at `when` seconds."""
    if math.isinf(when):
        return NEVER if when > 0 else 0
    return round(when * _TICKS_PER_SECOND) * _TICK


class Timer(events.TimerHandle):
    """CPython's timer handle, ordered by (deadline, sequence).

    CPython compares `_when` alone, and a heap is not stable: on a real clock two deadlines never
    tie, on a virtual one they often do, and twelve equal sleepers would wake as 0, 2, 6, 11, ...
    """

    __slots__ = ("deadline", "sequence")

    deadline: int
    sequence: int

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, Timer):
            return NotImplemented
        if self.deadline != other.deadline:
            return self.deadline < other.deadline
        return self.sequence < other.sequence


# Timers are shown in logs and by `print`: as in CPython.
Timer.__name__ = Timer.__qualname__ = events.TimerHandle.__name__
Timer.__module__ = events.TimerHandle.__module__
