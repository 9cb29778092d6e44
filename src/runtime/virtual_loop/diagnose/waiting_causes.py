"""Waiting causes: an event that was only a pulse, and tasks that never end (P30, P50)."""

from typing import Final

from ..waiting import Waiting
from .deadlock_case import Case, Cause, what_of
from .diagnosis import Kind
from .endless_loop import in_endless_loop

_PULSE: Final = Kind("deadlock", "P50")
_ENDLESS: Final = Kind("deadlock", "P30")


def pulse(case: Case, one: Waiting) -> Cause | None:
    """P50: the event was set and cleared before the task began to wait."""
    if one.kind != "event":
        return None
    life = case.known.pulses.of(one.target)
    since = life.waiting_since.get(hash(one.task))
    if life.pulse_at is None or since is None or since < life.pulse_at:
        return None
    facts = {
        "task": one.name,
        "name": case.name(one),
        "late": since - life.pulse_at,
        "at": life.pulse_at,
        "line": life.pulse_line,
    }
    return Cause(_PULSE, "pulse", facts, one)


def endless(case: Case, one: Waiting) -> Cause | None:
    """P30: what is still waited for loops without end, and everything else is done."""
    left = one.pending()
    waits = [case.by_task[id(task)] for task in left if id(task) in case.by_task]
    if not one.for_tasks or one.kind == "task" or not waits or len(waits) < len(left):
        return None
    if not (one.kind == "group" or len(left) < len(one.futures)):
        return None
    if not all(_loops_without_end(case, each) for each in waits):
        return None
    first = waits[0]
    facts = {
        "task": first.name,
        "what": what_of(first),
        "name": case.name(first),
        "by": one.kind,
        "line": one.line,
        "ended": case.now,
    }
    return Cause(_ENDLESS, "endless", facts, first)


def _loops_without_end(case: Case, one: Waiting) -> bool:
    return what_of(one) in ("queue-get", "event", "condition", "connection") and any(
        in_endless_loop(case.known.evidence.syntax, line) for line in one.chain.lines()
    )
