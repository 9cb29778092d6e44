"""Queue causes: why tasks wait for ever at a queue (P51, P52, P54)."""

from typing import Final

from ..waiting import Waiting
from .deadlock_case import Case, Cause
from .diagnosis import Kind
from .failures import code_of, failing_line
from .queue_history import Flow, Taker

_DEAD: Final = Kind("deadlock", "P52")
_MARKS: Final = Kind("deadlock", "P54")
_UNDONE: Final = Kind("deadlock", "P51")


def dead_consumer(case: Case, one: Waiting) -> Cause | None:
    """P52: everybody who took from the queue is gone, and the last of them failed."""
    if one.kind not in ("queue-join", "queue-put"):
        return None
    flow = case.known.queues.of(one.target)
    failed = [
        (taker, failure)
        for taker in flow.takers.values()
        if (failure := case.known.failures.of(taker.number)) is not None
    ]
    if not failed or any(not taker.has_ended() for taker in flow.takers.values()):
        return None
    last, failure = failed[-1]
    facts = {
        "consumers": len(flow.takers),
        "consumer": last.name,
        "error": failure.error,
        "at": failure.at,
        "line": failing_line(last.task()),
        "name": case.name(one),
        "items": one.target.qsize(),
    }
    return Cause(_DEAD, "dead_consumer", facts, one)


def stop_marks(case: Case, one: Waiting) -> Cause | None:
    """P54: fewer marks to stop than consumers, or a mark that was never marked done."""
    flow = case.known.queues.of(one.target) if one.kind.startswith("queue") else None
    if flow is None:
        return None
    stopped = [taker for taker in flow.takers.values() if _has_stopped(taker, case)]
    if one.kind == "queue-get" and stopped and one.target.empty():
        return _too_few_marks(case, one, stopped)
    if one.kind == "queue-join" and stopped and _only_marks_open(case, one, flow, stopped):
        facts = {
            "marks": len(stopped),
            "mark": _shown(stopped[0].last),
            "name": case.name(one),
        }
        return Cause(_MARKS, "mark_not_done", facts, one)
    return None


def _too_few_marks(case: Case, one: Waiting, stopped: list[Taker]) -> Cause | None:
    left = [each for each in case.waits if _same_queue(each, one) and _same_work(each, stopped)]
    if not left:
        return None
    facts = {
        "marks": len(stopped),
        "mark": _shown(stopped[0].last),
        "consumers": len(stopped) + len(left),
        "name": case.name(one),
        "left": [each.name for each in left],
    }
    return Cause(_MARKS, "stop_marks", facts, one)


def _only_marks_open(case: Case, one: Waiting, flow: Flow, stopped: list[Taker]) -> bool:
    """Whether what is not marked done are marks, one for each consumer that stopped."""
    unfinished: int = one.target._unfinished_tasks
    still_open = [taker for taker in flow.takers.values() if taker.open > 0]
    return (
        one.target.empty()
        and unfinished == len(stopped)
        and all(taker in stopped and taker.open == 1 for taker in still_open)
    )


def never_done(case: Case, one: Waiting) -> Cause | None:
    """P51: the queue is empty, but not everything that was taken was marked done."""
    if one.kind != "queue-join" or not one.target.empty():
        return None
    # Private name: `_unfinished_tasks`, what join waits to become 0. It has no other name.
    facts = {"items": one.target._unfinished_tasks, "name": case.name(one)}
    return Cause(_UNDONE, "never_done", facts, one)


def _has_stopped(taker: Taker, case: Case) -> bool:
    """Whether the consumer ended of its own will after an item that may be a mark to stop."""
    task = taker.task()
    if not taker.last_may_stop or not taker.has_ended():
        return False
    failed = case.known.failures.of(taker.number) is not None
    return not failed and (task is None or not task.cancelled())


def _same_queue(each: Waiting, one: Waiting) -> bool:
    return each.kind == "queue-get" and each.target is one.target


def _same_work(each: Waiting, stopped: list[Taker]) -> bool:
    return code_of(each.task) in [taker.code for taker in stopped]


def _shown(mark: object) -> str:
    return "STOP" if type(mark) is object else repr(mark)
