"""Lock causes: why tasks wait for ever for locks and permits (P45, P46, P47)."""

from typing import Any, Final

from ..waiting import Waiting
from .deadlock_case import Case, Cause
from .diagnosis import Kind

_TWICE: Final = Kind("deadlock", "P45")
_ORDER: Final = Kind("deadlock", "P46")
_PERMITS: Final = Kind("deadlock", "P47")


def lock_twice(case: Case, one: Waiting) -> Cause | None:
    """P45: a task waits for a lock that it holds itself."""
    if one.kind != "lock":
        return None
    holds = [hold for hold in case.known.holdings.of(one.target) if hold.is_of(one.task)]
    if not holds:
        return None
    facts = {"task": one.name, "name": case.name(one), "line": holds[0].line}
    return Cause(_TWICE, "lock_twice", facts, one)


def lock_order(case: Case, one: Waiting) -> Cause | None:
    """P46: tasks that wait in a circle, each for a lock that the next one holds."""
    circle = _circle(case, one)
    locked = [each for each in circle if each.kind == "lock"]
    if len(circle) < 2 or not locked:
        return None
    facts = {
        "tasks": [each.name for each in circle],
        "holds": [_wanted(case, before) for before in [circle[-1], *circle[:-1]]],
        "wants": [_wanted(case, each) for each in circle],
    }
    return Cause(_ORDER, "lock_order", facts, locked[0])


def _wanted(case: Case, one: Waiting) -> str:
    """The lock that `one` waits for; nothing, where it waits for a task."""
    return (case.name(one) or "?") if one.kind == "lock" else ""


def _circle(case: Case, start: Waiting) -> list[Waiting]:
    """The way from `start` back to itself along locks and single tasks, if there is one."""
    way: list[Waiting] = []
    one: Waiting | None = start
    while one is not None and one not in way:
        if one.kind == "semaphore":
            return []
        way.append(one)
        following = case.waits_for(one)
        back = [each for each in following if each is start]
        one = (back or following or [None])[0]
    return way if one is start else []


def permits(case: Case, one: Waiting) -> Cause | None:
    """P47: all permits are held by tasks that wait, in the end, for a task that needs one."""
    if one.kind != "semaphore":
        return None
    holds = case.known.holdings.of(one.target)
    holders = [case.by_task.get(id(hold.task())) for hold in holds]
    if not holders or not all(_reaches(case, holder, one.target) for holder in holders):
        return None
    facts = {
        "name": case.name(one),
        "permits": len(holds),
        "holders": [hold.name for hold in holds],
        "itself": all(holder is not None and holder.target is one.target for holder in holders),
    }
    return Cause(_PERMITS, "permits", facts, one)


def _reaches(case: Case, start: Waiting | None, semaphore: Any) -> bool:
    ahead, seen = [start], set[int]()
    while ahead:
        one = ahead.pop()
        if one is None or id(one) in seen:
            continue
        if one.target is semaphore:
            return True
        seen.add(id(one))
        if one.kind != "semaphore":
            ahead.extend(case.waits_for(one))
    return False
