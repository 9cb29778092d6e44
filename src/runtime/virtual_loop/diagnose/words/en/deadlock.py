"""English: loops that can never go on, and who waits for what."""

from ._grammar import a, joined


def deadlock(tasks: list[str], at: float) -> str:
    return (
        f"Deadlock at {at:g} s: every task is waiting and nothing can wake one."
        if tasks
        else f"Deadlock at {at:g} s: the loop runs on, but there is no task and no timer."
    )


def waits(
    task: str,
    line: int | None,
    what: str,
    name: str | None,
    others: list[str],
    holders: list[str],
    since: list[int | None],
    come: int,
    parties: int,
) -> str:
    """One sentence a task: the object waited for, who has it, since which line."""
    where = f" (line {line})" if line is not None else ""
    held = joined([_holder(*one) for one in zip(holders, since, strict=True)])
    by = f", held by {held}" if held else ""
    rest = f": {come} of {parties} have come" if what == "barrier" else ""
    return f"{task!r} waits for {_what(what, name, others)}{rest}{by}{where}."


def _holder(name: str, line: int | None) -> str:
    return repr(name) if line is None else f"{name!r} since line {line}"


def _what(what: str, name: str | None, others: list[str]) -> str:
    if what in _TASKS:
        names = joined([repr(one) if one else "a future" for one in others])
        return _TASKS[what].format(names or "nothing")
    noun, rest = _OBJECTS[what]
    return f"the {noun} {name!r}{rest}" if name is not None else f"{a(noun)}{rest}"


_TASKS = {
    "task": "the task {}",
    "gather": "gather() of {}",
    "group": "the tasks of its TaskGroup: {}",
    "wait": "asyncio.wait() of {}",
    "as-completed": "the next result of as_completed()",
    "sleep": "a sleep() without end",
}

_OBJECTS = {
    "lock": ("lock", ""),
    "semaphore": ("semaphore", ""),
    "event": ("event", " to be set"),
    "condition": ("condition", " to be notified"),
    "barrier": ("barrier", ""),
    "queue-get": ("queue", " to have an item"),
    "queue-put": ("queue", " to have a free place"),
    "queue-join": ("queue", " to have task_done() called for every item"),
    "future": ("future", " to be completed"),
}
