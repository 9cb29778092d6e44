"""Useless locks: a lock for which nobody can ever wait, because its body has no await (P44)."""

import ast
import asyncio
import weakref
from dataclasses import dataclass, field
from types import FrameType
from typing import Any, Final

from ..sources import PROGRAM_FILE, innermost_reader_frame
from ..variable_name import variable_name
from .diagnosis import Diagnosis, Kind
from .evidence import Evidence
from .findings import Findings
from .library_calls import LibraryCalls, running_task
from .syntax import Syntax, shown

USELESS: Final = Kind("useless-lock", "P44", "hint")

#: What may suspend a task.
_SUSPENDS: Final = (ast.Await, ast.AsyncFor, ast.AsyncWith, ast.Yield, ast.YieldFrom)


@dataclass
class _Use:
    """How one lock was used."""

    name: str | None
    at: float
    task: str | None
    lines: set[int] = field(default_factory=set[int])
    tasks: set[int] = field(default_factory=set[int])
    times: int = 0
    #: Somebody waited for it, or took it in another way than `async with`.
    is_needed: bool = False


class UselessLocks:
    """Told of every `async with lock`, and of every wait for a lock."""

    def __init__(self, calls: LibraryCalls, findings: Findings) -> None:
        self._findings = findings
        self._uses: list[_Use] = []
        self._by_lock: weakref.WeakKeyDictionary[asyncio.Lock, _Use] = weakref.WeakKeyDictionary()
        lock: Any = asyncio.Lock
        calls.on_start(lock.acquire, self._acquires)
        calls.on_suspension(lock.acquire, self._waits)

    def _acquires(self, frame: FrameType) -> None:
        task, reader = running_task(), innermost_reader_frame(frame)
        use = self._use(frame.f_locals["self"], reader, task)
        caller = frame.f_back
        entered = caller is not None and caller.f_code.co_name == "__aenter__"
        if not entered or reader is None or reader.f_code.co_filename != PROGRAM_FILE:
            use.is_needed = True
            return
        use.times += 1
        use.lines.add(reader.f_lineno)
        if len(use.tasks) < 2 and task is not None:
            use.tasks.add(hash(task))

    def _waits(self, frame: FrameType) -> None:
        use = self._by_lock.get(frame.f_locals["self"])
        if use is not None:
            use.is_needed = True

    def _use(
        self, lock: asyncio.Lock, reader: FrameType | None, task: asyncio.Task[Any] | None
    ) -> _Use:
        use = self._by_lock.get(lock)
        if use is None:
            name = task.get_name() if task is not None else None
            use = _Use(variable_name(reader, lock), self._findings.now(), name)
            self._by_lock[lock] = use
            self._uses.append(use)
        return use

    def ended(self, evidence: Evidence) -> None:
        """The program is over: which locks nobody could wait for?"""
        told: set[int] = set()
        for use in self._uses:
            line = min(use.lines, default=0)
            if use.is_needed or len(use.tasks) < 2 or line in told:
                continue
            if _cannot_wait(evidence.syntax, use.lines):
                told.add(line)
                facts = {"name": use.name or "", "times": use.times}
                evidence.findings.add(Diagnosis(USELESS, line, use.task, use.at, {**facts}))


def _cannot_wait(syntax: Syntax, lines: set[int]) -> bool:
    """Whether no block that takes this lock, or one of the same name, can suspend."""
    taken = {
        shown(item.context_expr)
        for block in syntax.all(ast.AsyncWith)
        if block.lineno in lines
        for item in block.items
    }
    blocks = [
        block
        for block in syntax.all(ast.AsyncWith)
        if taken & {shown(item.context_expr) for item in block.items}
    ]
    if any(isinstance(one, ast.AsyncWith) for block in blocks for one in syntax.parents(block)):
        # Inside another block it may keep an order that the outer one alone does not.
        return False
    return bool(blocks) and not any(
        isinstance(node, _SUSPENDS)
        for block in blocks
        for statement in block.body
        for node in ast.walk(statement)
    )
