"""Limits for each: semaphores and locks made per call, which limit nothing (P14)."""

import ast
import asyncio
import weakref
from dataclasses import dataclass, field
from types import FrameType
from typing import Any, Final

from ..sources import PROGRAM_FILE, innermost_reader_frame
from .diagnosis import Diagnosis, Kind
from .evidence import Evidence
from .findings import Findings
from .library_calls import LibraryCalls, running_task
from .syntax import Syntax, callee

LIMIT_EACH: Final = Kind("limit-per-call", "P14")

_MAKERS: Final = frozenset({"Semaphore", "BoundedSemaphore", "Lock"})


@dataclass
class _Place:
    """One line that enters limits."""

    at: float
    limit: int
    type: str
    #: The tasks that entered each of them, by their order of appearance.
    users: list[set[int]] = field(default_factory=list[set[int]])
    inside: int = 0
    most: int = 0


class LimitsEntered:
    """Told of every lock and semaphore that is taken and given back."""

    def __init__(self, calls: LibraryCalls, findings: Findings) -> None:
        self._findings = findings
        self._places: dict[int, _Place] = {}
        self._known: weakref.WeakKeyDictionary[Any, tuple[_Place, set[int]]] = (
            weakref.WeakKeyDictionary()
        )
        for kind in (asyncio.Lock, asyncio.Semaphore):
            calls.on_return(kind.acquire, self._acquired)
            calls.on_start(kind.release, self._released)

    def _acquired(self, frame: FrameType, _value: object) -> None:
        task, limit = running_task(), frame.f_locals["self"]
        if task is None:
            return
        if limit not in self._known:
            reader = innermost_reader_frame(frame)
            if reader is None or reader.f_code.co_filename != PROGRAM_FILE:
                return
            self._known[limit] = self._place(reader.f_lineno, limit), set()
            self._known[limit][0].users.append(self._known[limit][1])
        place, users = self._known[limit]
        users.add(hash(task))
        place.inside += 1
        place.most = max(place.most, place.inside)

    def _place(self, line: int, limit: Any) -> _Place:
        place = self._places.get(line)
        if place is None:
            # Private name: `_value`, the permits that are left of a semaphore.
            permits = getattr(limit, "_value", 0) + 1
            place = _Place(self._findings.now(), permits, type(limit).__name__)
            self._places[line] = place
        return place

    def _released(self, frame: FrameType) -> None:
        known = self._known.get(frame.f_locals["self"])
        if known is not None and known[0].inside:
            known[0].inside -= 1

    def explain(self, evidence: Evidence) -> None:
        """Remark on lines where each task brought a limit of its own."""
        for line, place in self._places.items():
            tasks = {task for users in place.users for task in users}
            is_each = all(len(users) == 1 for users in place.users)
            if not is_each or len(tasks) < 2 or place.most <= place.limit:
                continue
            if _is_made_there(line, evidence.syntax):
                details: dict[str, float | str | list[str]] = {
                    "type": place.type,
                    "made": len(place.users),
                    "most": place.most,
                    "limit": place.limit,
                }
                self._findings.add(Diagnosis(LIMIT_EACH, line, None, place.at, details))


def _is_made_there(line: int, syntax: Syntax) -> bool:
    """Whether the limit that this line enters is made in the same call of the function."""
    for name in syntax.on_line(line, ast.Call):
        if callee(name) in _MAKERS:
            return True
    scopes = {syntax.function_of(node) for node in syntax.on_line(line, ast.expr)}
    names = {node.id for node in syntax.on_line(line, ast.Name)}
    return any(
        callee(assigned.value) in _MAKERS
        and syntax.function_of(assigned) in scopes
        and any(isinstance(each, ast.Name) and each.id in names for each in assigned.targets)
        for assigned in syntax.all(ast.Assign)
    )
