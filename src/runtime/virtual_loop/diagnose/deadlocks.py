"""Deadlocks: finds that a loop can never go on, and says who waits for what."""

from typing import TYPE_CHECKING, Final

from ..deadlock_report import report_deadlock
from .diagnosis import Diagnosis, Kind
from .findings import Findings
from .guarded import guarded

if TYPE_CHECKING:
    from ..loop import VirtualLoop

DEADLOCK: Final = Kind("deadlock", "P29")


class Deadlocks:
    """Explains the first deadlock; what hangs again while it is cleaned up adds nothing."""

    def __init__(self, findings: Findings) -> None:
        self._findings = findings
        self.has_deadlocked = False

    def deadlocked(self, loop: VirtualLoop) -> None:
        """Nothing is ready in `loop` and no timer is set."""
        if self.has_deadlocked:
            return
        self.has_deadlocked = True
        guarded(lambda: self._explain(loop))

    def _explain(self, loop: VirtualLoop) -> None:
        now = self._findings.now()
        report = report_deadlock(loop, now)
        self._findings.add(
            Diagnosis(
                DEADLOCK,
                report.line,
                report.task,
                now,
                {"tasks": report.tasks, "waits": report.sentences},
            )
        )
