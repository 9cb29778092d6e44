"""English: what keeps the loop from running."""

from ._grammar import at_line, count, lasting


def blocked(
    seconds: float,
    times: int,
    waiting: int,
    reason: str,
    line: int | None,
    task: str | None,
    asked: str = "",
) -> str:
    place = f" in task {task!r}" if task is not None else " in a callback"
    often = f", {times} times" if times > 1 else ""
    what = f"{reason} ({asked})" if asked else reason
    late = _had_to_wait(waiting) if waiting else "No other task was ready."
    return f"The loop was blocked for {lasting(seconds)} by {what}{at_line(line)},{place}{often}. {late}"


def spin(times: int, line: int | None, task: str) -> str:
    return (
        f"Task {task!r} asked {times} times without waiting{at_line(line)}. On a real machine this "
        f"burns a core. Wait on an Event, or sleep for a while."
    )


def blocked_computing(
    seconds: float, times: int, waiting: int, late: float, line: int | None, task: str | None
) -> str:
    who = f"Task {task!r}" if task is not None else "A callback"
    often = f", {times} times" if times > 1 else ""
    others = f" {_had_to_wait(waiting)}" if waiting else ""
    others = f" Timers were up to {lasting(late, 3)} late." if late else others
    return (
        f"{who} computed for {lasting(seconds, 3)}{at_line(line)}{often}, without reaching an await that "
        f"suspends.{others}"
    )


def _had_to_wait(waiting: int) -> str:
    return f"{count(waiting, 'task was', 'tasks were')} ready and had to wait."


def blocking_input(line: int) -> str:
    return (
        f"Reading standard input on line {line} keeps the loop's thread until somebody has typed a line: meanwhile no "
        f"task can run. Here the text was there at once. Use await asyncio.to_thread(input)."
    )


def lock_across_await(task: str, holder: str, since: int) -> str:
    return (
        f"Task {task!r} blocked the whole thread waiting for a threading lock that task {holder!r} took "
        f"on line {since} and kept across an await. {holder!r} can only release it when the loop runs. "
        f"This would hang for ever: use asyncio.Lock."
    )


def lock_held_by_itself(task: str, since: int) -> str:
    return (
        f"Task {task!r} blocked the whole thread waiting for a threading lock that it took itself, on "
        f"line {since}. This would hang for ever."
    )
