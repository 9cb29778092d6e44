"""OneStack: says on the run how threads ran where the browser cannot switch between them."""

from typing import Final

from ..sources import running_line
from .diagnosis import Diagnosis, Kind
from .findings import Findings

RAN_INLINE: Final = Kind("threads-in-turn", severity="hint")
CANNOT_SWITCH: Final = Kind("needs-stack-switching")


class OneStack:
    """Remarks once on each."""

    def __init__(self, findings: Findings) -> None:
        self._findings = findings
        self._has_told = False
        self._refused: set[str] = set()

    def ran_inline(self, thread: str) -> None:
        """`thread` is about to run from beginning to end."""
        if not self._has_told:
            self._has_told = True
            line = running_line(2)
            self._findings.add(
                Diagnosis(RAN_INLINE, line, None, self._findings.now(), {"thread": thread})
            )

    def cannot_switch(self, thread: str, call: str) -> None:
        """`thread` would have to wait for another one in `call`."""
        if call not in self._refused:
            self._refused.add(call)
            facts: dict[str, float | str | list[str]] = {"thread": thread, "call": call}
            self._findings.add(
                Diagnosis(CANNOT_SWITCH, running_line(2), None, self._findings.now(), facts)
            )
