"""Spins: finds tasks that ask again and again without waiting (P23)."""

from typing import TYPE_CHECKING, Final

from ..await_chain import AwaitChain
from .blocks import tasks_run_by
from .diagnosis import Diagnosis, Kind
from .findings import Findings

if TYPE_CHECKING:
    from ..loop import VirtualLoop

SPIN: Final = Kind("spin", "P23", rules=("ruff ASYNC110",))


class Spins:
    """Told of iterations that go by at one instant."""

    def __init__(self, findings: Findings) -> None:
        self._findings = findings
        self._found: Diagnosis | None = None

    def spinning(self, loop: VirtualLoop, iterations: int) -> None:
        """Name the task that asks again and again, if there is one that only yields."""
        if self._found is None:
            found = _yielding_task(loop)
            if found is None:
                return
            name, line = found
            self._found = self._findings.add(Diagnosis(SPIN, line, name, self._findings.now()))
        self._found.details["times"] = iterations


def _yielding_task(loop: VirtualLoop) -> tuple[str, int | None] | None:
    """A ready task that gave way without waiting for anything, as `sleep(0)` does."""
    for handle in loop._ready:
        for task in tasks_run_by(handle._callback):
            chain = AwaitChain(task.get_coro())
            if chain.links and chain.links[-1].frame.f_code.co_name == "__sleep0":
                return task.get_name(), chain.line()
    return None
