"""English: cancellations and timeouts that do not do what they seem to."""

from ._grammar import instant, lasting, on_line

_ASKED = {
    "Timeout": "The timeout that cancelled it",
    "TaskGroup": "The TaskGroup that cancelled it",
    "GatheringFuture": "The gather() that cancelled it",
}


def _who(who: str) -> str:
    """Who asked for a cancellation, as the beginning of a sentence: a tool, a task in quotation marks, or nobody known."""
    return _ASKED.get(who) or (f"{who}, who cancelled it," if who else "Whoever cancelled it")


def swallowed_cancel(means: str, went_on: float, who: str, task: str, line: int) -> str:
    how = "suppressed" if means == "suppressed" else "caught"
    after = "went on" if went_on else "returned as if nothing had happened"
    return (
        f"Task {task!r} {how} the cancellation on line {line} and {after}. {_who(who)} "
        f"does not know. Raise it again after cleaning up."
    )


def hidden_swallow(means: str, went_on: float, who: str, task: str, line: int) -> str:
    if means == "finally":
        return (
            f"The end of the finally part, on line {line}, replaced the CancelledError: task {task!r} is "
            f"not cancelled. Do not leave a finally part by return, break or continue."
        )
    clause = "except BaseException" if means == "base" else "The bare except"
    after = "goes on" if went_on else "returns as if nothing had happened"
    return (
        f"{clause} on line {line} caught the CancelledError too, and task {task!r} {after}. "
        f"{_who(who)} does not know. Catch Exception instead."
    )


def timeout_blocked(deadline: float, seconds: float, line: int | None) -> str:
    place = f"line {line}" if line is not None else "the task itself"
    return (
        f"The deadline ({instant(deadline)}) passed while {place} blocked the loop for {lasting(seconds)}; a "
        f"timeout can only act at an await."
    )


def timeout_in_consumer(generator: str, what: str, line: int | None) -> str:
    if what == "group":
        return (
            f"The TaskGroup inside {generator}() cancelled its consumer{on_line(line)}: while a generator "
            f"stands at a yield, its group goes on. Yield outside the group."
        )
    return (
        f"The deadline set inside {generator}() fired in its consumer{on_line(line)}: while a generator "
        f"stands at a yield, its timeout goes on. Yield outside the timeout."
    )


def timeout_caught_inside(handler: float, line: int) -> str:
    return (
        f"Inside the block the timeout is a CancelledError, which except TimeoutError on line {handler:g} "
        f"does not catch; it becomes TimeoutError when the block that begins on line {line} ends. Put the "
        f"try around the block."
    )


def cancelled_before_start(function: str, task: str, line: int | None) -> str:
    return (
        f"Task {task!r} was cancelled{on_line(line)} before its first step: no line of {function} ran, so "
        f"its clean-up did not either."
    )


def shield_ended(task: str, line: int) -> str:
    return (
        f"shield on line {line} protected {task!r} from the cancellation of its waiter, not from the end of "
        f"asyncio.run, which cancelled it. Await it before main ends."
    )


_BY = {
    "Timeout": " by a timeout",
    "TaskGroup": " by its TaskGroup",
    "GatheringFuture": " by gather()",
    "cancel_all_tasks": " by the end of asyncio.run",
    "": "",
}


def clean_up_cancelled(who: str, task: str, line: int, at: float) -> str:
    by = _BY.get(who, f" by {who}")
    return (
        f"Clean-up of {task!r} (line {line}) was itself cancelled at {instant(at)}{by}. Keep it short, "
        f"or shield it."
    )


def cancel_spread(cancelled: str, asked: float, caller: str, line: int | None) -> str:
    where = f"on line {asked:g}" if asked >= 0 else "before"
    return (
        f"{caller} awaited{on_line(line)} the task {cancelled!r}, which had been cancelled {where}; its "
        f"CancelledError went on into {caller}."
    )
