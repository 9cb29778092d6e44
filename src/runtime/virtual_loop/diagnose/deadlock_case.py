"""Case: one deadlock, with all that was noted of the objects that its tasks wait for."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..waiting import Waiting
from .diagnosis import Kind
from .naming import Naming

if TYPE_CHECKING:
    from .evidence import Evidence
    from .failures import Failures
    from .holdings import Holdings
    from .pulses import Pulses
    from .queue_history import QueueHistory


@dataclass(frozen=True)
class Known:
    """What was noted of the program's locks, queues, events and tasks."""

    evidence: Evidence
    holdings: Holdings
    queues: QueueHistory
    pulses: Pulses
    failures: Failures


@dataclass(frozen=True)
class Cause:
    """One reason: the pitfall, the words with their facts, and the wait that shows it."""

    kind: Kind
    words: str
    facts: dict[str, Any]
    wait: Waiting


class Case:
    """The tasks that wait for ever at the instant `now`, and how they depend on each other."""

    def __init__(self, known: Known, waits: list[Waiting], now: float) -> None:
        self.known = known
        self.waits = waits
        self.now = now
        self.by_task = {id(one.task): one for one in waits}
        self._naming = Naming([one.target for one in waits], [one.chain for one in waits])

    def name(self, one: Waiting) -> str | None:
        """How to call what `one` waits for."""
        return self._naming.of(one.target) or one.variable

    def waits_for(self, one: Waiting) -> list[Waiting]:
        """The waits that must end before `one` can: of those who hold its lock, of its tasks."""
        if one.kind in ("lock", "semaphore"):
            tasks: list[Any] = [hold.task() for hold in self.known.holdings.of(one.target)]
        else:
            tasks = list(one.pending())
        return [self.by_task[id(task)] for task in tasks if id(task) in self.by_task]


def what_of(one: Waiting) -> str:
    """What it waits for, as the words call it: its kind, but a connection where it reads from one."""
    return "connection" if one.reads_connection else one.kind
