"""DeadlockCauses: the reasons of a deadlock that have a name, in the order in which one explains the other."""

from collections.abc import Callable
from typing import Final

from ..waiting import Waiting
from .deadlock_case import Case, Cause
from .lock_causes import lock_order, lock_twice, permits
from .queue_causes import dead_consumer, never_done, stop_marks
from .waiting_causes import endless, pulse

_Look = Callable[[Case, Waiting], Cause | None]

_LOOKS: Final[tuple[_Look, ...]] = (
    lock_twice,
    lock_order,
    permits,
    dead_consumer,
    stop_marks,
    never_done,
    pulse,
    endless,
)


def find_cause(case: Case) -> Cause | None:
    """The most telling reason of the deadlock, if one is known."""
    for look in _LOOKS:
        for one in case.waits:
            cause = look(case, one)
            if cause is not None:
                return cause
    return None
