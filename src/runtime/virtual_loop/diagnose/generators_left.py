"""Generators left: an async generator whose clean-up ran in somebody else's task (P31)."""

import ast
import asyncio
from dataclasses import dataclass
from types import AsyncGeneratorType, CodeType, FrameType
from typing import Any, Final

from ..output import running_task_name
from ..sources import PROGRAM_FILE, innermost_reader_frame
from .diagnosis import Diagnosis, Kind
from .evidence import Evidence
from .findings import Findings
from .library_calls import LibraryCalls
from .syntax import Syntax

LEFT_OPEN: Final = Kind("generator-left-open", "P31", rules=("flake8-async ASYNC900",))


@dataclass(frozen=True)
class _Yield:
    """Who got the last value, where and when."""

    line: int | None
    task: str | None
    at: float


class GeneratorsLeft:
    """Told of every value that the reader's async generators give, and of those that die unfinished."""

    def __init__(self, calls: LibraryCalls, findings: Findings, evidence: Evidence) -> None:
        self._calls = calls
        self._findings = findings
        self._evidence = evidence
        #: By address of the generator's frame, which stays as long as the generator does.
        self._yields: dict[int, _Yield] = {}
        self._found: list[Diagnosis] = []
        loop: Any = asyncio.BaseEventLoop
        calls.on_start(loop._asyncgen_finalizer_hook, self._collected)
        calls.on_start(loop.shutdown_asyncgens, self._shut_down)

    def watch(self, code: CodeType) -> None:
        """Watch one async generator function of the reader's."""
        self._calls.on_suspension(code, self._gives)

    def ended(self) -> None:
        """The program has ended by itself: what it left open, it left for no other reason."""
        for one in self._found:
            self._findings.add(one)

    def _gives(self, frame: FrameType) -> None:
        consumer = innermost_reader_frame(frame.f_back)
        line = consumer.f_lineno if consumer is not None else None
        self._yields[id(frame)] = _Yield(line, running_task_name(), self._findings.now())

    def _collected(self, frame: FrameType) -> None:
        """Nobody holds the generator any more: the loop makes a task that closes it."""
        reader = innermost_reader_frame(frame)
        self._note(frame.f_locals["agen"], reader.f_lineno if reader is not None else None)

    def _shut_down(self, frame: FrameType) -> None:
        """asyncio.run closes what is still open."""
        # Private name: `_asyncgens`, the generators that were begun and not finished.
        for generator in list(frame.f_locals["self"]._asyncgens):
            self._note(generator, None)

    def _note(self, generator: AsyncGeneratorType[Any, Any], line: int | None) -> None:
        stands: FrameType | None = generator.ag_frame
        if stands is None or stands.f_code.co_filename != PROGRAM_FILE or generator.ag_running:
            return
        clean_up = _clean_up_at(self._evidence.syntax, stands.f_lineno)
        last = self._yields.pop(id(stands), None)
        if clean_up is None or last is None:
            return
        now = self._findings.now()
        left = line if line is not None and last.at == now else last.line
        facts = {
            "generator": generator.__name__,
            "clean_up": float(clean_up),
            "late": now - last.at,
            "at_end": float(line is None),
        }
        self._found.append(Diagnosis(LEFT_OPEN, left, last.task, last.at, {**facts}))


def _clean_up_at(syntax: Syntax, line: int) -> int | None:
    """The line of the clean-up that a generator which stands at the yield on `line` still owes."""
    owed: list[int] = []
    for block in syntax.on_line(line, ast.Try, ast.With, ast.AsyncWith):
        last = block.body[-1].end_lineno or block.body[-1].lineno
        if not block.body[0].lineno <= line <= last:
            continue
        if not isinstance(block, ast.Try):
            owed.append(block.lineno)
        elif block.finalbody:
            owed.append(block.finalbody[0].lineno)
    return owed[-1] if owed else None
