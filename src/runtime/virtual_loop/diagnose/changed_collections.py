"""Changed collections: one that another task changed while this one went through it (P49)."""

import ast
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from types import CodeType, FrameType
from typing import Any, Final

from .diagnosis import Diagnosis, Kind
from .evidence import Evidence
from .findings import Findings
from .instructions import Instructions
from .library_calls import LibraryCalls, running_task
from .syntax import Syntax, entries_of, shown, value_of

CHANGED: Final = Kind("collection-changed", "P49")

_CHANGED: Final = re.compile(
    r"(Set|dictionary) changed size during iteration|dictionary keys changed during iteration"
    r"|deque mutated during iteration"
)

#: Methods that change a collection.
_CHANGING: Final = frozenset(
    {
        "add",
        "append",
        "appendleft",
        "clear",
        "difference_update",
        "discard",
        "extend",
        "insert",
        "intersection_update",
        "pop",
        "popitem",
        "popleft",
        "remove",
        "setdefault",
        "update",
    }
)


@dataclass(frozen=True)
class _Change:
    """The last change of one collection."""

    task: int
    name: str
    line: int
    at: float


class ChangedCollections:
    """Told of every change, where the program waits while it goes through a collection."""

    def __init__(self, calls: LibraryCalls, findings: Findings, evidence: Evidence) -> None:
        self._calls = calls
        self._findings = findings
        self._evidence = evidence
        #: By address of the collection, the last changes by different tasks, latest last.
        self._changes: dict[int, list[_Change]] = {}

    def compiled(self, codes: Iterable[CodeType]) -> None:
        """Watch what changes collections, if there is a loop that could notice."""
        syntax = self._evidence.syntax
        if not any(_first_await(loop) for loop in syntax.all(ast.For)):
            return
        instructions = Instructions(self._calls, codes)
        for where, owner in _changing(syntax):
            instructions.on(
                where,
                ("CALL", "STORE_SUBSCR", "DELETE_SUBSCR"),
                lambda frame, node=owner: self._changes_now(frame, node),
            )

    def raised(self, error: BaseException, evidence: Evidence) -> None:
        """The program or a task ends with `error`."""
        entries = entries_of(error)
        if not entries or not isinstance(error, RuntimeError) or not _CHANGED.fullmatch(str(error)):
            return
        entry = entries[-1]
        for loop in evidence.syntax.on_line(entry.tb_lineno, ast.For):
            awaited, owner = _first_await(loop), _collection(loop.iter)
            if loop.lineno != entry.tb_lineno or awaited is None or owner is None:
                continue
            collection = value_of(owner, entry.tb_frame)
            changes = self._changes.get(id(collection), [])
            if changes:
                self._say(loop, awaited, owner, changes[-1])

    def _changes_now(self, frame: FrameType, node: ast.expr) -> None:
        collection, task = value_of(node, frame), running_task()
        number, name = (hash(task), task.get_name()) if task is not None else (0, "")
        change = _Change(number, name, frame.f_lineno, self._findings.now())
        self._changes[id(collection)] = [*self._changes.get(id(collection), [])[-1:], change]

    def _say(self, loop: ast.For, awaited: ast.Await, owner: ast.expr, change: _Change) -> None:
        facts: dict[str, Any] = {
            "name": shown(owner),
            "awaited": float(awaited.lineno),
            "writer": change.name,
            "written_line": float(change.line),
        }
        at = self._findings.now()
        self._findings.add(Diagnosis(CHANGED, loop.lineno, None, min(at, change.at), facts))


def _changing(syntax: Syntax) -> Iterator[tuple[ast.expr, ast.expr]]:
    """Every expression that changes a collection, and the collection."""
    for call in syntax.all(ast.Call):
        match call.func:
            case ast.Attribute(value=owner, attr=method) if method in _CHANGING:
                yield call, owner
            case _:
                pass
    for entry in syntax.all(ast.Subscript):
        if not isinstance(entry.ctx, ast.Load):
            yield entry, entry.value


def _collection(node: ast.expr) -> ast.expr | None:
    """`clients` in `clients`, `clients.items()`, `enumerate(clients)`."""
    match node:
        case ast.Name() | ast.Attribute():
            return node
        case ast.Call(func=ast.Attribute(value=owner, attr="items" | "keys" | "values"), args=[]):
            return owner
        case ast.Call(func=ast.Name(id="enumerate" | "iter"), args=[inner, *_]):
            return _collection(inner)
        case _:
            return None


def _first_await(loop: ast.For) -> ast.Await | None:
    awaits = (
        node
        for statement in loop.body
        for node in ast.walk(statement)
        if isinstance(node, ast.Await)
    )
    return min(awaits, key=lambda node: node.lineno, default=None)
