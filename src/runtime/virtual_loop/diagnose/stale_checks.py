"""StaleChecks: what was true when a task asked, and was not when it acted on the answer after an await (P43)."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass
from types import CodeType, FrameType
from typing import Final

from .asked_sites import Shared, text_of
from .checked_sites import Act, Check, find_acts
from .diagnosis import Diagnosis, Kind
from .evidence import Evidence
from .findings import Findings
from .instructions import Instructions
from .library_calls import LibraryCalls, running_task
from .shared_places import place_of
from .syntax import shown, value_of
from .truth import truth_of

STALE_CHECK: Final = Kind("stale-check", "P43")

_READS: Final = ("LOAD_", "BINARY_OP", "CONTAINS_OP", "CALL")
_CHANGES: Final = ("STORE_", "DELETE_", "CALL")

#: What a place, or what a collection holds, is known by.
_Key = tuple[object, ...]


@dataclass(frozen=True)
class _Moment:
    """When a task asked or changed something."""

    task: int
    name: str
    line: int
    at: float
    #: Position among all changes: what was changed later has a higher one.
    order: int


class StaleChecks:
    """Told of each check and of each change; says only where another task has made the answer untrue."""

    def __init__(self, calls: LibraryCalls, findings: Findings, evidence: Evidence) -> None:
        self._calls = calls
        self._findings = findings
        self._evidence = evidence
        self._order = 0
        #: By frame and condition: when it was asked, and what the answer was.
        self._asked: dict[tuple[int, int], tuple[_Moment, bool | None]] = {}
        #: By place or collection: its latest change.
        self._changed: dict[_Key, _Moment] = {}

    def compiled(self, codes: Iterable[CodeType]) -> None:
        """Watch the checks in the program after which it waits and acts, and all that could make them untrue."""
        acts = find_acts(self._evidence.syntax)
        if not acts:
            return
        instructions = Instructions(self._calls, codes)
        checks = {id(check.condition): check for act in acts for check in act.checks}
        for check in checks.values():
            node = _first_read(check.condition, acts)
            instructions.on(node, _READS, lambda frame, check=check: self._ask(frame, check))
        for act in acts:
            instructions.on(act.node, _CHANGES, lambda frame, act=act: self._act(frame, act))

    def _ask(self, frame: FrameType, check: Check) -> None:
        key = id(frame), id(check.condition)
        self._asked[key] = self._now(frame), truth_of(check.condition, frame)

    def _act(self, frame: FrameType, act: Act) -> None:
        now, keys = self._now(frame), _keys(act, frame)
        last = max(
            (self._changed[key] for key in keys if key in self._changed),
            key=lambda one: one.order,
            default=None,
        )
        if last is not None and last.task != now.task:
            self._compare(frame, act, now, last)
        self._order += 1
        moment = _Moment(now.task, now.name, now.line, now.at, self._order)
        self._changed.update(dict.fromkeys(keys, moment))

    def _compare(self, frame: FrameType, act: Act, now: _Moment, last: _Moment) -> None:
        for check in act.checks:
            asked, answer = self._asked.get((id(frame), id(check.condition)), (now, None))
            if (
                answer is check.holds
                and last.order > asked.order
                and truth_of(check.condition, frame) is (not check.holds)
            ):
                self._say(act.target, check, asked, now, last)
                return

    def _say(
        self, target: Shared, check: Check, asked: _Moment, now: _Moment, last: _Moment
    ) -> None:
        if any(one.line == now.line for one in self._findings.of_kind(STALE_CHECK)):
            return
        details: dict[str, float | str | list[str]] = {
            "condition": shown(check.condition),
            "held": "yes" if check.holds else "",
            "asked_at": asked.at,
            "asked_line": float(asked.line),
            "name": text_of(target),
            "writer": last.name,
            "written_at": last.at,
            "written_line": float(last.line),
        }
        found = Diagnosis(STALE_CHECK, now.line, now.name or None, now.at, details)
        self._findings.add(found)

    def _now(self, frame: FrameType) -> _Moment:
        task = running_task()
        number, name = (hash(task), task.get_name()) if task is not None else (0, "")
        return _Moment(number, name, frame.f_lineno, self._findings.now(), self._order)


def _first_read(condition: ast.expr, acts: Iterable[Act]) -> ast.expr:
    """The node whose instruction stands for the question: the read of what is asked about, or the comparison."""
    texts = {text_of(act.target) for act in acts}
    for node in ast.walk(condition):
        match node:
            case ast.Compare(ops=[ast.In() | ast.NotIn()]):
                return node
            case ast.Name() | ast.Attribute() | ast.Subscript() if text_of(node) in texts:
                return node
            case _:
                pass
    return condition


def _keys(act: Act, frame: FrameType) -> list[_Key]:
    """What is changed: the place itself, and what the collection holds of which it is an entry."""
    if act.content:
        return _content(act.target, frame)
    place = place_of(act.target, frame)
    keys = [] if place is None else [place.key]
    if isinstance(act.target, ast.Subscript):
        keys += _content(act.target.value, frame)
    return keys


def _content(node: ast.expr, frame: FrameType) -> list[_Key]:
    owner = value_of(node, frame)
    return [] if owner is None else [(id(owner), "content")]
