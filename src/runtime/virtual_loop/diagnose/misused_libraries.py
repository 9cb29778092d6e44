"""MisusedLibraries: what simulated libraries see of their own wrong use (P61 to P66)."""

from collections.abc import Mapping
from typing import Final

from ..sources import running_line
from .diagnosis import Fact, Kind
from .findings import Findings

#: By name: a library tells one by it.
_KINDS: Final = {
    kind.name: kind
    for kind in (
        Kind("shared-connection", "P63"),
        Kind("stale-reply", "P64"),
        Kind("session-not-closed", "P61"),
        Kind("session-per-request", "P61", "hint"),
        Kind("timeout-in-queue", "P62"),
        Kind("close-after-goodbye", "P65"),
        Kind("json-twice", "P66"),
    )
}


#: Those whose numbers grow while the mistake goes on.
_GROWING: Final = ("session-per-request",)


class MisusedLibraries:
    """Told by the libraries; there is one remark a kind and line."""

    def __init__(self, findings: Findings) -> None:
        self._findings = findings

    def misused(self, kind: str, facts: Mapping[str, Fact]) -> None:
        """The running task has made the mistake `kind`; the words of that name take `facts`."""
        known = {one.line: one for one in self._findings.of_kind(_KINDS[kind])}
        told = dict(facts)
        # Where the mistake was made, if that is not the line that is running.
        made = told.pop("made", None)
        line = int(made) if isinstance(made, int | float) else running_line()
        if line not in known:
            self._findings.note(_KINDS[kind], line, **told)
        elif kind in _GROWING:
            known[line].details.update(told)
