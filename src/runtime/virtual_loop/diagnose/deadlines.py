"""Deadlines: timeouts that came too late, or fired in somebody else's code (P34, P42), or were swallowed (P32, P33)."""

import asyncio
import inspect
import weakref
from dataclasses import dataclass
from types import FrameType
from typing import Any, Final

from ..await_chain import AwaitChain
from ..clock import NANOSECONDS
from ..sources import innermost_reader_frame, running_line
from .cancel_syntax import find_stop
from .diagnosis import Diagnosis, Kind
from .evidence import Evidence
from .findings import Findings
from .library_calls import LibraryCalls, running_task
from .swallowed_cancel import CAUGHT, HIDDEN

BLOCKED: Final = Kind("timeout-blocked", "P34", rules=("ruff ASYNC100",))
IN_CONSUMER: Final = Kind(
    "timeout-in-consumer", "P42", rules=("ruff ASYNC119", "flake8-async ASYNC101")
)

#: Who blocks for less does not make a timeout late in a way that anybody notices.
_SHORTEST: Final = NANOSECONDS // 10


@dataclass
class _Scope:
    """One `async with timeout(...)` that was entered."""

    #: Address of the frame that entered it, and its name, where that is an async generator's.
    generator: tuple[int, str] | None
    #: Where its task stood when the deadline came.
    lines: tuple[int, ...] = ()


@dataclass(frozen=True)
class _Block:
    """A stretch of time in which one task kept the loop from running, in nanoseconds."""

    task: int
    line: int | None
    begun: int
    ended: int


class Deadlines:
    """Told of every timeout that is entered, fires or is left, and of every call that blocks."""

    def __init__(self, calls: LibraryCalls, findings: Findings, evidence: Evidence) -> None:
        self._findings = findings
        self._evidence = evidence
        self._clock = findings.environment.clock
        self._scopes: weakref.WeakKeyDictionary[asyncio.Timeout, _Scope] = (
            weakref.WeakKeyDictionary()
        )
        self._block: _Block | None = None
        timeout: Any = asyncio.Timeout
        calls.on_start(timeout.__aenter__, self._entered)
        calls.on_start(timeout._on_timeout, self._fires)
        calls.on_start(timeout.__aexit__, self._left)
        self._groups: weakref.WeakKeyDictionary[asyncio.TaskGroup, _Scope] = (
            weakref.WeakKeyDictionary()
        )
        group: Any = asyncio.TaskGroup
        calls.on_start(group.__aenter__, self._group_entered)
        calls.on_start(group._abort, self._group_aborts)

    def blocked(self, nanoseconds: int) -> None:
        """The running task has kept the loop from running for so long, up to now."""
        task = running_task()
        if task is None or nanoseconds < _SHORTEST:
            return
        now, line, before = self._clock.now, running_line(), self._block
        begun = now - nanoseconds
        if before is not None and before.task == hash(task) and before.line == line:
            begun = min(begun, before.begun) if before.ended >= begun else begun
        self._block = _Block(hash(task), line, begun, now)

    def _entered(self, frame: FrameType) -> None:
        self._scopes[frame.f_locals["self"]] = _Scope(_generator_of(frame))

    def _group_entered(self, frame: FrameType) -> None:
        self._groups[frame.f_locals["self"]] = _Scope(_generator_of(frame))

    def _group_aborts(self, frame: FrameType) -> None:
        """A child has failed: the group is about to cancel the task that stands inside it."""
        group = frame.f_locals["self"]
        # Private names: `_parent_task`, and `_exiting`, whether the task waits at the end of the block.
        task: asyncio.Task[Any] | None = group._parent_task
        scope = self._groups.get(group)
        if task is not None and not group._exiting and task is not running_task():
            self._if_in_consumer(scope, AwaitChain(task.get_coro()), task, "group")

    def _if_in_consumer(
        self, scope: _Scope | None, chain: AwaitChain, task: asyncio.Task[Any], what: str
    ) -> None:
        """The task is to be cancelled; does it stand in the block at all?"""
        frames = {id(link.frame) for link in chain.links}
        if scope is None or scope.generator is None or scope.generator[0] in frames:
            return
        facts = {"generator": scope.generator[1], "what": what}
        self._add(IN_CONSUMER, chain.line(), task, {**facts})

    def _fires(self, frame: FrameType) -> None:
        timeout = frame.f_locals["self"]
        # Private name: `_task`, whom the timeout is about to cancel.
        task: asyncio.Task[Any] = timeout._task
        scope, chain = self._scopes.get(timeout), AwaitChain(task.get_coro())
        self._if_late(timeout, task)
        if scope is None:
            return
        scope.lines = tuple(reversed(chain.lines()))
        self._if_in_consumer(scope, chain, task, "timeout")

    def _left(self, frame: FrameType) -> None:
        timeout, error = frame.f_locals["self"], frame.f_locals["exc_type"]
        task = timeout._task
        if not timeout.expired():
            self._if_late(timeout, task)
        elif error is None:
            scope = self._scopes.get(timeout)
            self._swallowed(task, list(scope.lines) if scope is not None else [])

    def _if_late(self, timeout: asyncio.Timeout, task: asyncio.Task[Any]) -> None:
        """The deadline has passed: was it the task itself that kept the timeout from acting?"""
        when, block = timeout.when(), self._block
        if when is None or block is None or block.task != hash(task):
            return
        if block.begun < round(when * NANOSECONDS) < block.ended:
            seconds = (block.ended - block.begun) / NANOSECONDS
            self._add(BLOCKED, block.line, task, {"deadline": when, "seconds": seconds})
            self._block = None

    def _swallowed(self, task: asyncio.Task[Any], lines: list[int]) -> None:
        stop = find_stop(self._evidence.syntax, lines)
        if stop is not None:
            hidden = stop.means in ("bare", "base", "finally")
            facts = {"means": stop.means, "went_on": 1.0, "who": "Timeout"}
            self._add(HIDDEN if hidden else CAUGHT, stop.line, task, {**facts})

    def _add(
        self, kind: Kind, line: int | None, task: asyncio.Task[Any], facts: dict[str, Any]
    ) -> None:
        known = [one for one in self._findings.of_kind(kind) if one.line == line]
        if not known:
            found = Diagnosis(kind, line, task.get_name(), self._findings.now(), facts)
            self._findings.add(found)


def _generator_of(frame: FrameType) -> tuple[int, str] | None:
    """The async generator of the reader's that enters a block, if it is one."""
    reader = innermost_reader_frame(frame)
    if reader is None or not reader.f_code.co_flags & inspect.CO_ASYNC_GENERATOR:
        return None
    return id(reader), reader.f_code.co_name
