"""Unawaited: finds coroutines that nobody awaited (P01)."""

from typing import Final

from .diagnosis import Kind
from .findings import Findings

NEVER_AWAITED: Final = Kind(
    "never-awaited",
    "P01",
    rules=("flake8-async ASYNC105", "pyright reportUnusedCoroutine", "mypy unused-coroutine"),
)


class Unawaited:
    """Told of every coroutine that is collected without having been awaited."""

    def __init__(self, findings: Findings) -> None:
        self._findings = findings

    def collected(self, name: str, line: int | None) -> None:
        """Remark on a coroutine of the reader's making, unless a limit kept it from being awaited."""
        limits = self._findings.environment.limits
        if line is None or (limits is not None and limits.reached is not None):
            return
        self._findings.note(NEVER_AWAITED, line, function=name)
