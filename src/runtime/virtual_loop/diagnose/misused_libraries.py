"""MisusedLibraries: what simulated libraries see of their own wrong use (P63, P64)."""

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
    )
}


class MisusedLibraries:
    """Told by the libraries; there is one remark a kind and line."""

    def __init__(self, findings: Findings) -> None:
        self._findings = findings

    def misused(self, kind: str, facts: Mapping[str, Fact]) -> None:
        """The running task has made the mistake `kind`; the words of that name take `facts`."""
        line = running_line()
        if line not in [one.line for one in self._findings.of_kind(_KINDS[kind])]:
            self._findings.note(_KINDS[kind], line, **facts)
