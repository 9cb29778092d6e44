"""Watch: everything that is noted of asyncio's objects while the program runs."""

from .deadlock_case import Known
from .evidence import Evidence
from .failures import Failures
from .findings import Findings
from .gathers import Gathers
from .holdings import Holdings
from .library_calls import LibraryCalls
from .loop_errors import ClosedLoopUses, find_loop_error
from .loops_seen import LoopsSeen
from .pulses import Pulses
from .queue_history import QueueHistory


class Watch:
    """The watchers of one run of `source`."""

    def __init__(self, findings: Findings, source: str) -> None:
        self._calls = calls = LibraryCalls()
        self._loops = LoopsSeen(calls, findings)
        calls.on_unwinding(ClosedLoopUses(findings, self._loops).unwinding)
        self.gathers = Gathers(calls)
        self.known = Known(
            Evidence(source, findings),
            Holdings(calls),
            QueueHistory(calls, findings),
            Pulses(calls, findings),
            Failures(calls, findings),
        )

    def begin(self) -> None:
        """Watch from now on."""
        self._calls.begin()

    def raised(self, error: BaseException, evidence: Evidence) -> None:
        """An exception ends the program or a task, and its frames are alive."""
        find_loop_error(error, evidence, self._loops)
