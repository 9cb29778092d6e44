"""InputReads: finds `input()` where a loop is running (P17)."""

import asyncio
from types import FrameType
from typing import Final

from ..sources import running_line
from ..standard_input import StandardInput
from .diagnosis import Kind
from .findings import Findings
from .library_calls import LibraryCalls

BLOCKING_INPUT: Final = Kind("blocking-input", "P17", rules=("ruff ASYNC250",))


class InputReads:
    """Told of every line that the program reads."""

    def __init__(self, calls: LibraryCalls, findings: Findings) -> None:
        self._findings = findings
        calls.on_start(StandardInput.readline, self._read)

    def _read(self, frame: FrameType) -> None:
        line = running_line()
        if asyncio._get_running_loop() is None or line is None:
            return
        stdin = frame.f_locals.get("self")
        if isinstance(stdin, StandardInput) and stdin.file.is_watched:
            # The loop has told that there is a line.
            return
        known = {one.line for one in self._findings.of_kind(BLOCKING_INPUT)}
        if line not in known:
            self._findings.note(BLOCKING_INPUT, line)
