"""English: what keeps the loop from running."""

from ._grammar import at_line, count, lasting

_REASONS = {"clock-reads": "a loop that reads the clock"}


def blocked(
    seconds: float, times: int, waiting: int, reason: str, line: int | None, task: str | None
) -> str:
    place = f" in task {task!r}" if task is not None else " in a callback"
    often = f", {times} times" if times > 1 else ""
    late = (
        "No other task was ready."
        if waiting == 0
        else f"{count(waiting, 'task was', 'tasks were')} ready and had to wait."
    )
    by = _REASONS.get(reason, reason)
    return (
        f"The loop was blocked for {lasting(seconds)} by {by}{at_line(line)},{place}{often}. {late}"
    )


def spin(times: int, line: int | None, task: str) -> str:
    return (
        f"Task {task!r} asked {times} times without waiting{at_line(line)}. On a real machine this "
        f"burns a core. Wait on an Event, or sleep for a while."
    )
