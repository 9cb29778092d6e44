"""Races: values that another task changed while the one that works with them was waiting (P43, P48, P67)."""

import ast
from collections.abc import Iterable
from dataclasses import dataclass
from types import CodeType, FrameType
from typing import Any, Final

from .asked_sites import text_of
from .diagnosis import Diagnosis, Kind
from .evidence import Evidence
from .findings import Findings
from .instructions import Instructions
from .library_calls import LibraryCalls, running_task
from .shared_places import ABSENT, Place, is_same, place_of
from .shared_sites import Shared, Sites, find_sites
from .syntax import shown

LOST_UPDATE: Final = Kind("lost-update", "P43")
STAMPEDE: Final = Kind("stampede", "P48")
MIXED_UP: Final = Kind("shared-request-data", "P67")

_LOADS: Final = ("LOAD_", "BINARY_OP", "BINARY_SUBSCR")
_STORES: Final = ("STORE_",)
_TESTS: Final = ("CONTAINS_OP", "CALL", *_LOADS)


@dataclass
class _Access:
    """One read or write of a place."""

    task: int
    name: str
    line: int
    at: float
    #: Position among all writes: what was written later has a higher one.
    order: int
    value: object


class Races:
    """Told of every access to what several tasks can reach; says only what really happened."""

    def __init__(self, calls: LibraryCalls, findings: Findings, evidence: Evidence) -> None:
        self._calls = calls
        self._findings = findings
        self._evidence = evidence
        self._writes = 0
        self._last: dict[tuple[object, ...], _Access] = {}
        #: By task and place: what the task read there last, where that flows into a store.
        self._reads: dict[tuple[int, tuple[object, ...]], _Access] = {}
        #: By frame and text: what was found to be missing.
        self._missing: dict[tuple[int, str], tuple[tuple[object, ...], _Access]] = {}
        #: By task and place: what the task itself wrote there last.
        self._own: dict[tuple[int, tuple[object, ...]], _Access] = {}
        self._stampedes: dict[tuple[object, ...], Diagnosis] = {}

    def compiled(self, codes: Iterable[CodeType]) -> None:
        """Watch the places in the program where a race can begin and end, if there are any."""
        sites = find_sites(self._evidence.syntax)
        if not (sites.fed or sites.fills or (sites.owned and sites.reads)):
            return
        instructions = Instructions(self._calls, codes)
        for read in sites.feeding:
            instructions.on(read, _LOADS, lambda frame, node=read: self._read(frame, node))
        for where, asked in sites.tests:
            instructions.on(where, _TESTS, lambda frame, node=asked: self._asked(frame, node))
            _on_value_asked(instructions, where, asked, self._asked)
        for read in sites.reads:
            instructions.on(read, _LOADS, lambda frame, node=read: self._read_own(frame, node))
        for store in sites.stores:
            instructions.on(
                store, _STORES, lambda frame, node=store: self._store(frame, node, sites)
            )

    # ---- what happens ----

    def _read(self, frame: FrameType, node: Shared) -> None:
        place = place_of(node, frame)
        if place is not None:
            access = self._access(frame, place)
            self._reads[access.task, place.key] = access

    def _asked(self, frame: FrameType, node: Shared) -> None:
        place = place_of(node, frame)
        if place is None:
            return
        if place.value is ABSENT or place.value is None:
            self._missing[id(frame), text_of(node)] = place.key, self._access(frame, place)
        else:
            self._missing.pop((id(frame), text_of(node)), None)

    def _read_own(self, frame: FrameType, node: Shared) -> None:
        place = place_of(node, frame)
        if place is None:
            return
        access = self._access(frame, place)
        own, last = self._own.get((access.task, place.key)), self._last.get(place.key)
        if own is None or last is None or last.order <= own.order or last.task == access.task:
            return
        if last.line == own.line and not is_same(own.value, place.value):
            facts = {"name": text_of(node), "writer": last.name, "own": float(own.line)}
            self._say(MIXED_UP, access, facts)

    def _store(self, frame: FrameType, node: Shared, sites: Sites) -> None:
        place = place_of(node, frame)
        if place is None:
            return
        access, key, text = self._access(frame, place), place.key, text_of(node)
        last = self._last.get(key)
        if last is not None:
            # Only now does the place hold what was stored last.
            last.value = place.value
        if node in sites.fed:
            self._if_stale(
                access, _named(node, key), last, self._reads.pop((access.task, key), None)
            )
        if node in sites.fills:
            missing = self._missing.pop((id(frame), text), None)
            self._if_filled(access, last, missing, place, sites.fills[node])
        self._writes += 1
        access.order = self._writes
        self._last[key] = access
        if node in sites.owned:
            self._own[access.task, key] = access

    # ---- what it means ----

    def _if_stale(
        self,
        access: _Access,
        text: str,
        last: _Access | None,
        seen: _Access | None,
    ) -> None:
        """P43: what is about to be stored was computed from a value that is no longer there."""
        if seen is None or last is None or last.order <= seen.order or last.task == access.task:
            return
        if is_same(seen.value, access.value):
            return
        facts = {
            "name": text,
            "read_at": seen.at,
            "read_line": float(seen.line),
            "writer": last.name,
            "written_at": last.at,
            "written_line": float(last.line),
        }
        self._say(LOST_UPDATE, access, facts)

    def _if_filled(
        self,
        access: _Access,
        last: _Access | None,
        missing: tuple[tuple[object, ...], _Access] | None,
        place: Place,
        awaited: ast.Await,
    ) -> None:
        """P48: what was missing is there by now, because another task got it at the same time."""
        if missing is None or last is None or not _fits(missing, access, place):
            return
        if last.order <= missing[1].order or last.task == access.task:
            return
        found = self._stampedes.get(place.key)
        if found is None:
            call = shown(awaited.value)
            facts = {"call": call, "key": _shown_key(place.key), "times": 1.0}
            found = self._stampedes[place.key] = self._say(STAMPEDE, access, facts)
        times: Any = found.details["times"]
        found.details["times"] = times + 1

    def _access(self, frame: FrameType, place: Place) -> _Access:
        task = running_task()
        number, name = (hash(task), task.get_name()) if task is not None else (0, "")
        line = frame.f_lineno
        return _Access(number, name, line, self._findings.now(), self._writes, place.value)

    def _say(self, kind: Kind, access: _Access, facts: dict[str, Any]) -> Diagnosis:
        known = [
            one
            for one in self._findings.of_kind(kind)
            if one.line == access.line and kind is not STAMPEDE
        ]
        if known:
            return known[0]
        found = Diagnosis(kind, access.line, access.name or None, access.at, facts)
        return self._findings.add(found)


def _fits(before: tuple[tuple[object, ...], _Access], access: _Access, place: Place) -> bool:
    """Whether an earlier access was to the same place, by the same task."""
    return before[0] == place.key and before[1].task == access.task


def _on_value_asked(
    instructions: Instructions, where: ast.expr, asked: Shared, listener: Any
) -> None:
    """`if self.page is None` has no instruction of its own: the read of the value stands for it."""
    for node in ast.walk(where):
        if node is asked and node is not where and isinstance(node, ast.expr):
            instructions.on(node, _LOADS, lambda frame, node=asked: listener(frame, node))


def _named(node: Shared, key: tuple[object, ...]) -> str:
    """The place as the reader calls it, with the key itself instead of the name of the key."""
    if isinstance(node, ast.Subscript):
        return f"{text_of(node.value)}[{_shown_key(key)}]"
    return text_of(node)


def _shown_key(key: tuple[object, ...]) -> str:
    """The key of an entry, or nothing."""
    return repr(key[2]) if len(key) > 2 else ""
