"""Group returns: `return` inside a TaskGroup waits for the children first (P60)."""

import ast
import asyncio
import dis
from dataclasses import dataclass
from types import FrameType
from typing import Any, Final

from ..output import running_task_name
from ..sources import PROGRAM_FILE, innermost_reader_frame
from .diagnosis import Diagnosis, Kind
from .evidence import Evidence
from .findings import Findings
from .library_calls import LibraryCalls

LATE_RETURN: Final = Kind(
    "return-in-group", "P60", "hint", ("flake8-async ASYNC121", "SonarPython S7514")
)


@dataclass(frozen=True)
class _Exit:
    """A group that is being left by `return`."""

    line: int
    at: float
    children: list[str]


class GroupReturns:
    """Told of every TaskGroup that is left."""

    def __init__(self, calls: LibraryCalls, findings: Findings, evidence: Evidence) -> None:
        self._findings = findings
        self._evidence = evidence
        #: By address of the frame that leaves.
        self._exits: dict[int, _Exit] = {}
        group: Any = asyncio.TaskGroup
        calls.on_start(group.__aexit__, self._begins)
        calls.on_return(group.__aexit__, self._is_over)

    def _begins(self, frame: FrameType) -> None:
        reader = innermost_reader_frame(frame)
        # Private name: `_tasks`, the children that are not done.
        children: set[asyncio.Task[Any]] = frame.f_locals["self"]._tasks
        if frame.f_locals["et"] is not None or not children or reader is None:
            return
        line = self._return_line(reader)
        if line is not None:
            names = [child.get_name() for child in children]
            self._exits[id(frame)] = _Exit(line, self._findings.now(), names)

    def _is_over(self, frame: FrameType, _value: object) -> None:
        left = self._exits.pop(id(frame), None)
        late = self._findings.now() - left.at if left is not None else 0.0
        if left is None or late <= 0:
            return
        facts = {"late": late, "children": left.children}
        found = Diagnosis(LATE_RETURN, left.line, running_task_name(), left.at, {**facts})
        self._findings.add(found)

    def _return_line(self, reader: FrameType) -> int | None:
        """The line of the `return` that leaves the group, if it is one that does.

        What the compiler puts before the call of `__aexit__` belongs to the statement that was
        last in the block: its line tells a return from the end of the block.
        """
        if reader.f_code.co_filename != PROGRAM_FILE:
            return None
        returns = [
            (node.lineno, node.end_lineno or node.lineno)
            for node in self._evidence.syntax.all(ast.Return)
            if any(isinstance(one, ast.AsyncWith) for one in self._evidence.syntax.parents(node))
        ]
        if not returns:
            return None
        line = _line_before(reader)
        return next((first for first, last in returns if first <= line <= last), None)


def _line_before(frame: FrameType) -> int:
    """The line of the last instruction before those of the line where `frame` stands."""
    here, before = frame.f_lineno, 0
    for instruction in dis.get_instructions(frame.f_code):
        if instruction.offset >= frame.f_lasti:
            break
        if instruction.line_number is not None and instruction.line_number != here:
            before = instruction.line_number
    return before
