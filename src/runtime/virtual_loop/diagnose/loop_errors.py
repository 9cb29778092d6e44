"""Loop errors: a loop in a loop, none at all, another one, a closed one (P55 to P58)."""

import ast
import asyncio
import re
from types import FrameType, TracebackType
from typing import Any, Final

from ..output import running_task_name
from ..sources import innermost_reader_frame
from .diagnosis import Diagnosis, Fact, Kind
from .evidence import Evidence
from .findings import Findings
from .library_calls import LibraryCalls
from .loops_seen import LoopsSeen
from .syntax import callee, entries_of, position_in, shown, value_of

NESTED: Final = Kind("loop-in-loop", "P55")
NO_LOOP: Final = Kind("no-current-loop", "P56")
OTHER_LOOP: Final = Kind("other-loop", "P57")
CLOSED: Final = Kind("closed-loop", "P58")

_RUNS_ALREADY: Final = re.compile(
    r"(asyncio\.run|Runner\.run)\(\) cannot be called from a running event loop"
    r"|This event loop is already running"
    r"|Cannot run the event loop while another loop is running"
)
_NO_CURRENT: Final = re.compile(r"There is no current event loop in thread '.*'\.")
_ANOTHER: Final = re.compile(
    r".*(is bound to a different event loop|attached to a different loop)"
    r"|The future belongs to a different loop than the one specified as the loop argument",
    re.DOTALL,
)
_IS_CLOSED: Final = "Event loop is closed"


def find_loop_error(error: BaseException, evidence: Evidence, loops: LoopsSeen) -> None:
    """Look at the reader's line that the error came from, first at what led to it."""
    if error.__context__ is not None:
        find_loop_error(error.__context__, evidence, loops)
    entries, text = entries_of(error), str(error)
    if not entries or not isinstance(error, RuntimeError | ValueError):
        return
    if _RUNS_ALREADY.fullmatch(text):
        _nested(entries[-1], evidence)
    elif _NO_CURRENT.fullmatch(text):
        _note(evidence.findings, NO_LOOP, entries[-1].tb_lineno, {})
    elif _ANOTHER.fullmatch(text):
        _other(error, entries[-1], evidence, loops)
    elif text == _IS_CLOSED:
        facts: dict[str, Fact] = {"closed": _closed_at(error, loops)}
        _note(evidence.findings, CLOSED, entries[-1].tb_lineno, facts)


class ClosedLoopUses:
    """P58 where nobody sees the error: in `__del__`, whose exceptions are only printed."""

    def __init__(self, calls: LibraryCalls, findings: Findings, loops: LoopsSeen) -> None:
        self._calls = calls
        self._findings = findings
        self._loops = loops
        self._watches = False
        calls.on_start(asyncio.BaseEventLoop.close, self._closes)

    def _closes(self, _frame: FrameType) -> None:
        """From here on there is a loop that may be used although it is closed."""
        if not self._watches:
            self._watches = True
            # Private name: `_check_closed`, which every use of a loop begins with.
            loop: Any = asyncio.BaseEventLoop
            self._calls.on_start(loop._check_closed, self._is_used)

    def _is_used(self, frame: FrameType) -> None:
        loop, reader = frame.f_locals["self"], innermost_reader_frame(frame)
        if loop.is_closed() and reader is not None and reader.f_code.co_name == "__del__":
            life = self._loops.of(loop)
            closed = life.closed_at if life is not None else None
            facts: dict[str, Fact] = {"closed": closed if closed is not None else -1.0}
            _note(self._findings, CLOSED, reader.f_lineno, facts)


def _nested(entry: TracebackType, evidence: Evidence) -> None:
    if evidence.findings.of_kind(NESTED):
        # Cleaning up after the first error gives the next one.
        return
    call = evidence.syntax.at(position_in(entry), ast.Call)
    inside = evidence.syntax.function_of(call) if call is not None else None
    plain = inside.name if isinstance(inside, ast.FunctionDef) else ""
    facts: dict[str, Fact] = {
        "call": shown(call.func) if call is not None else "asyncio.run",
        "coroutine": shown(call.args[0]) if call is not None and call.args else "",
        "function": plain,
    }
    _note(evidence.findings, NESTED, entry.tb_lineno, facts)


def _other(
    error: BaseException, entry: TracebackType, evidence: Evidence, loops: LoopsSeen
) -> None:
    thing, name = _thing(error, entry, evidence)
    # Private name: `_loop`, the loop that a lock, an event or a queue was first waited on in.
    first = loops.of(getattr(thing, "_loop", None))
    facts: dict[str, Fact] = {
        "name": name,
        "first": first.number if first is not None else 0,
        "closed": first.closed_at if first is not None and first.closed_at is not None else -1.0,
        "count": loops.count,
    }
    _note(evidence.findings, OTHER_LOOP, entry.tb_lineno, facts)


def _thing(error: BaseException, entry: TracebackType, evidence: Evidence) -> tuple[Any, str]:
    """The object that belongs elsewhere, and what the reader calls it."""
    last = entry
    while last.tb_next is not None:
        last = last.tb_next
    target: object = last.tb_frame.f_locals.get("self") if last is not entry else None
    seen: set[str] = set()
    for node in evidence.syntax.on_line(entry.tb_lineno, ast.expr):
        if isinstance(node, ast.Name | ast.Attribute) and shown(node) not in seen:
            seen.add(shown(node))
            value: object = value_of(node, entry.tb_frame)
            if value is not None and (value is target or _is_awaited(node, target, evidence)):
                return value, shown(node)
    return target, ""


def _is_awaited(node: ast.expr, target: object, evidence: Evidence) -> bool:
    """Where the library does not tell the object: the name after `await`, or handed to a call."""
    parent = evidence.syntax.parent(node)
    passed = isinstance(parent, ast.Call) and node in parent.args
    known = passed and callee(parent) in ("wait_for", "shield", "gather", "ensure_future", "wait")
    return target is None and (isinstance(parent, ast.Await) or known)


def _closed_at(error: BaseException, loops: LoopsSeen) -> float:
    """When the loop was closed, or -1 where that is not known."""
    entry, life = error.__traceback__, None
    while entry is not None:
        life = loops.of(entry.tb_frame.f_locals.get("self")) or life
        entry = entry.tb_next
    return life.closed_at if life is not None and life.closed_at is not None else -1.0


def _note(findings: Findings, kind: Kind, line: int | None, facts: dict[str, Fact]) -> None:
    known = [one for one in findings.of_kind(kind) if one.line == line]
    if not known:
        findings.add(Diagnosis(kind, line, running_task_name(), findings.now(), facts))
