"""Deadlocks: finds that a loop can never go on, and says who waits for what, and why (P29)."""

from typing import TYPE_CHECKING, Any, Final

from ..deadlock_report import DeadlockReport, report_deadlock, wait_facts
from .diagnosis import Diagnosis, Kind
from .findings import Findings
from .guarded import guarded
from .holdings import Holdings

if TYPE_CHECKING:
    from ..loop import VirtualLoop

DEADLOCK: Final = Kind("deadlock", "P29")


class Deadlocks:
    """Explains the first deadlock; what hangs again while it is cleaned up adds nothing."""

    def __init__(self, findings: Findings, holdings: Holdings) -> None:
        self._findings = findings
        self._holdings = holdings
        self.has_deadlocked = False

    def deadlocked(self, loop: VirtualLoop) -> None:
        """Nothing is ready in `loop` and no timer is set."""
        if self.has_deadlocked:
            return
        self.has_deadlocked = True
        guarded(lambda: self._explain(report_deadlock(loop)))

    def _explain(self, report: DeadlockReport) -> None:
        root = report.root
        found = Diagnosis(
            DEADLOCK,
            root.line if root is not None else None,
            root.name if root is not None else None,
            self._findings.now(),
            {"tasks": [one.name for one in report.waits]},
        )
        found.more = [("waits", wait_facts(one, self._holders)) for one in report.waits]
        self._findings.add(found)

    def _holders(self, target: Any) -> list[tuple[str, int | None]]:
        return [(hold.name, hold.line) for hold in self._holdings.of(target)]
