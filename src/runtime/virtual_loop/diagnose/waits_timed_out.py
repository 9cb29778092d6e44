"""Waits timed out: `asyncio.wait(..., timeout=)` whose pending tasks nobody looks after (P41), and
results of `wait` that are read in the order of a set (P68)."""

import ast
import asyncio
from collections.abc import Iterator
from dataclasses import dataclass
from types import FrameType
from typing import Any, Final

from ..events import OutputWritten
from ..output import running_task_name
from ..sources import PROGRAM_FILE, innermost_reader_frame
from .diagnosis import Diagnosis, Fact, Kind
from .evidence import Evidence
from .findings import Findings
from .library_calls import LibraryCalls
from .stories import Stories
from .syntax import Function, Syntax, callee, name_of, shown

IGNORED: Final = Kind("wait-timed-out", "P41")
SET_ORDER: Final = Kind("set-order", "P68", "hint")

#: What makes no difference to the order, whatever it is given.
_ORDERLESS: Final = frozenset(
    {"sorted", "sum", "len", "set", "frozenset", "any", "all", "max", "min"}
)


@dataclass(frozen=True)
class _Wait:
    """One call of `asyncio.wait` that has returned."""

    line: int
    task: str | None
    at: float
    done: int
    #: Numbers and names of what was still pending at the timeout.
    pending: list[tuple[int, str]]


class WaitsTimedOut:
    """Told of every call of `asyncio.wait`."""

    def __init__(self, calls: LibraryCalls, findings: Findings) -> None:
        self._findings = findings
        self._waits: list[_Wait] = []
        wait: Any = asyncio.wait
        calls.on_return(wait, self._returned)

    def _returned(self, frame: FrameType, value: Any) -> None:
        reader = innermost_reader_frame(frame)
        if reader is None or reader.f_code.co_filename != PROGRAM_FILE:
            return
        done, pending = value
        timed_out = frame.f_locals["timeout"] is not None and _by_timeout(frame, done, pending)
        tasks: list[asyncio.Task[Any]] = [one for one in pending if isinstance(one, asyncio.Task)]
        self._waits.append(
            _Wait(
                reader.f_lineno,
                running_task_name(),
                self._findings.now(),
                len(done),
                sorted((hash(one), one.get_name()) for one in tasks) if timed_out else [],
            )
        )

    def ended(self, evidence: Evidence, stories: Stories) -> None:
        """The program is over: who looked after the pending ones, and who read the sets?"""
        _find_all_tasks(evidence)
        told: set[tuple[Kind, int]] = set()
        for wait in self._waits:
            for call in _awaited_waits(evidence.syntax, wait.line):
                for kind, facts in (
                    (IGNORED, _ignored(evidence.syntax, stories, wait, call)),
                    (SET_ORDER, _read_in_order(evidence, wait, call)),
                ):
                    line = int(facts.pop("line")) if facts is not None else 0
                    if facts is not None and (kind, line) not in told:
                        told.add((kind, line))
                        found = Diagnosis(kind, line, wait.task, wait.at, {**facts})
                        evidence.findings.add(found)


def _by_timeout(frame: FrameType, done: Any, pending: Any) -> bool:
    every = frame.f_locals["return_when"] == asyncio.ALL_COMPLETED
    return bool(pending) and (every or not done)


def _awaited_waits(syntax: Syntax, line: int) -> list[ast.Await]:
    return [one for one in syntax.on_line(line, ast.Await) if callee(one.value) == "wait"]


def _targets(syntax: Syntax, call: ast.Await) -> tuple[str | None, str | None] | None:
    """The names given to done and pending; None where the two are kept together."""
    match syntax.parent(call):
        case ast.Assign(targets=[ast.Tuple(elts=[done, pending])]):
            return name_of(done), name_of(pending)
        case ast.Expr():
            return None, None
        case _:
            return None


def _ignored(
    syntax: Syntax, stories: Stories, wait: _Wait, call: ast.Await
) -> dict[str, Any] | None:
    """P41: nobody reads `pending`, cancels one of the tasks or waits for it later."""
    names = _targets(syntax, call)
    if not wait.pending or names is None or _reads(syntax, call, names[1]):
        return None
    numbers = {number for number, _ in wait.pending}
    for story in stories:
        if story.created.task in numbers and any(one.by is None for _, one in story.requests):
            return None
        later = (stand for _, stand in story.stands if stand.at >= wait.at)
        if any(numbers & set(getattr(stand, "tasks", ())) for stand in later):
            return None
    return {"line": wait.line, "tasks": [name for _, name in wait.pending], "done": wait.done}


def _reads(syntax: Syntax, call: ast.Await, name: str | None) -> bool:
    return name is not None and bool(list(_uses(syntax, call, name)))


def _uses(syntax: Syntax, call: ast.Await, name: str) -> Iterator[ast.Name]:
    """Where the function that awaits reads `name`."""
    scope: Function | ast.Lambda | None = syntax.function_of(call)
    for node in syntax.all(ast.Name):
        reads = node.id == name and isinstance(node.ctx, ast.Load)
        if reads and syntax.function_of(node) is scope:
            yield node


def _read_in_order(evidence: Evidence, wait: _Wait, call: ast.Await) -> dict[str, Any] | None:
    """P68: the output follows the order of the set."""
    syntax, names = evidence.syntax, _targets(evidence.syntax, call)
    if names is None or names[0] is None or wait.done < 2:
        return None
    for use in _uses(syntax, call, names[0]):
        shows = _shows_order(evidence, use)
        if shows is not None:
            facts: dict[str, Fact] = {"line": shows, "name": names[0], "waited": wait.line}
            return facts
    return None


def _find_all_tasks(evidence: Evidence) -> None:
    """P68: a loop over `asyncio.all_tasks()` that prints."""
    for loop in evidence.syntax.all(ast.For):
        if callee(loop.iter) == "all_tasks" and _prints(evidence, loop):
            facts: dict[str, Fact] = {"name": shown(loop.iter), "waited": 0.0}
            at = evidence.findings.now()
            evidence.findings.add(Diagnosis(SET_ORDER, loop.lineno, None, at, facts))


def _prints(evidence: Evidence, loop: ast.For | ast.AsyncFor) -> bool:
    """Whether the body of the loop has written more than one line."""
    lines = range(loop.body[0].lineno, (loop.end_lineno or 0) + 1)
    written = [one for one in evidence.events if isinstance(one, OutputWritten)]
    return sum(one.line in lines for one in written) > 1


def _shows_order(evidence: Evidence, use: ast.Name) -> int | None:
    """The line on which the order of the set becomes visible."""
    syntax, parent = evidence.syntax, evidence.syntax.parent(use)
    if isinstance(parent, ast.For | ast.AsyncFor) and parent.iter is use:
        return parent.lineno if _prints(evidence, parent) else None
    if isinstance(parent, ast.comprehension):
        parent = syntax.parent(parent)
    for outer in (parent, *(syntax.parents(parent) if parent is not None else ())):
        if isinstance(outer, ast.stmt | ast.SetComp):
            return None
        if isinstance(outer, ast.Call) and callee(outer) in _ORDERLESS:
            return None
        if isinstance(outer, ast.Call) and shown(outer.func) == "print":
            return use.lineno
    return None
