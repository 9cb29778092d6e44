"""English: loops that can never go on, and who waits for what."""

from ._grammar import a, count, instant, joined, lasting, listed, on_line


def deadlock(tasks: list[str], at: float) -> str:
    return (
        f"Deadlock at {at:g} s: every task is waiting and nothing can wake one."
        if tasks
        else f"Deadlock at {at:g} s: the loop runs on, but there is no task and no timer."
    )


def deadlock_call(call: str, line: int | None, at: float) -> str:
    return (
        f"Deadlock at {at:g} s: {call}(){on_line(line)} blocks, and nothing is left that could "
        f"end its wait."
    )


def deadlock_threads(threads: list[str], at: float) -> str:
    return (
        f"Deadlock at {at:g} s: every thread is waiting and nothing can wake one."
        if len(threads) > 1
        else f"Deadlock at {at:g} s: the program waits for what only it could do."
    )


def thread_waits(
    thread: str,
    line: int | None,
    what: str,
    name: str | None,
    holder: str | None,
    task: str | None,
    since: int | None,
) -> str:
    """One sentence a thread: what it waits for, who has it, since which line."""
    where = f" (line {line})" if line is not None else ""
    if what == "loop":
        return f"Thread {thread!r} runs an event loop{where}, whose tasks all wait:"
    who = f"thread {holder!r}" if task is None else f"task {task!r} in thread {holder!r}"
    held = f", held by {who}" if holder is not None else ""
    line_held = f" since line {since}" if holder is not None and since is not None else ""
    return f"Thread {thread!r} waits for {_thread_what(what, name)}{held}{line_held}{where}."


def _thread_what(what: str, name: str | None) -> str:
    if what == "join":
        return f"thread {name!r} to end"
    if what in _THREADS:
        return _THREADS[what]
    noun, rest = _OBJECTS[what]
    return f"the {noun} {name!r}{rest}" if name is not None else f"{a(noun)}{rest}"


_THREADS = {
    "result": "the result of a future",
    "pool": "a pool to finish its work",
    "exit": "all other threads to end",
    "other": "something",
}


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
    "connection": ("connection", " to bring something"),
    "queue-get": ("queue", " to have an item"),
    "queue-put": ("queue", " to have a free place"),
    "queue-join": ("queue", " to have task_done() called for every item"),
    "future": ("future", " to be completed"),
}


def stuck(tasks: list[str], ended: float, at: float) -> str:
    wait = "waits for itself" if len(tasks) == 1 else "wait for each other"
    return (
        f"From {at:g} s on {listed(tasks)} {wait}, although the program went on until {ended:g} s. Nothing "
        f"could have woken {'it' if len(tasks) == 1 else 'them'}."
    )


def hopeless_wait(task: str, ended: float) -> str:
    return (
        f"At {ended:g} s, when the program ended, {task!r} was still waiting for what nothing alive could reach "
        f"any more: nobody could have woken it."
    )


# ---- why ----


def lock_twice(task: str, name: str | None, line: int | None) -> str:
    lock = f"the lock {name!r}" if name is not None else "a lock"
    return (
        f"Task {task!r} waits for {lock}, which it holds itself (taken{on_line(line)}). "
        f"asyncio.Lock is not re-entrant."
    )


def lock_order(tasks: list[str], holds: list[str], wants: list[str]) -> str:
    following = [*tasks[1:], tasks[0]]
    parts = [
        f"{task!r} {', '.join(filter(None, (_has(held), _needs(wanted, then))))}"
        for task, held, wanted, then in zip(tasks, holds, wants, following, strict=True)
    ]
    way_out = (
        "take the locks in the same order everywhere"
        if all(wants)
        else "release the lock before waiting for a task that needs it"
    )
    return f"{'; '.join(parts)}. None of them can give way: {way_out}."


def _has(held: str) -> str:
    return f"has {held!r}" if held else ""


def _needs(wanted: str, task: str) -> str:
    return f"wants {wanted!r}" if wanted else f"waits for {task!r}"


def permits(name: str | None, permits: int, holders: list[str], itself: bool) -> str:
    of = f" of {name!r}" if name is not None else ""
    held = f"All {permits} permits{of} are" if permits > 1 else f"The only permit{of} is"
    who = listed(list(dict.fromkeys(holders)))
    by = f"{who}, which wait{'s' if len(holders) == 1 else ''}"
    what = "for one more" if itself else "for tasks needing a permit"
    return (
        f"{held} held by {by} {what}. Hold a permit only around the work itself, not while waiting "
        f"for others."
    )


def dead_consumer(
    consumers: int,
    consumer: str,
    error: str,
    at: float,
    line: int | None,
    name: str | None,
    items: int,
) -> str:
    queue = f"the queue {name!r}" if name is not None else "the queue"
    who = (
        f"The only consumer of {queue}, {consumer!r},"
        if consumers == 1
        else f"The last consumer of {queue}, {consumer!r},"
    )
    left = (
        f"{count(items, 'item has', 'items have')} nobody to take them"
        if items != 1
        else "1 item has nobody to take it"
    )
    return f"{who} failed at {instant(at)}{on_line(line)} with {error}; {left}."


def stop_marks(marks: int, mark: str, consumers: int, name: str | None, left: list[str]) -> str:
    on = f" on {name!r}" if name is not None else ""
    return (
        f"{count(marks, 'stop mark')} ({mark}) for {consumers} consumers{on}: {listed(left)} "
        f"{'waits' if len(left) == 1 else 'wait'} for one of {'its' if len(left) == 1 else 'their'} own. "
        f"Put one mark for each consumer, or call Queue.shutdown()."
    )


def mark_not_done(marks: int, mark: str, name: str | None) -> str:
    of = f" of {name!r}" if name is not None else ""
    return (
        f"{mark} was taken {'without' if marks == 1 else f'{marks} times without'} task_done(): "
        f"join(){of} counts the stop mark as an item too."
    )


def never_done(items: int, name: str | None) -> str:
    of = f" of {name!r}" if name is not None else ""
    return (
        f"{count(items, 'item')}{of} {'was' if items == 1 else 'were'} taken and never marked done; "
        f"join waits for task_done, not for an empty queue."
    )


def pulse(task: str, name: str | None, late: float, at: float, line: int | None) -> str:
    event = f"The event {name!r}" if name is not None else "The event"
    return (
        f"{event} was set at {instant(at)}{on_line(line)} and cleared again; {task!r} began to wait "
        f"{lasting(late)} after that pulse."
    )


def endless(task: str, what: str, name: str | None, by: str, line: int | None, ended: float) -> str:
    thing = f"{_NOUNS[what]} {name!r}" if name is not None else a(_NOUNS[what])
    waiter = {"gather": "gather()", "group": "The TaskGroup", "wait": "asyncio.wait()"}[by]
    return (
        f"All work ended at {instant(ended)}; {task!r} only loops on {'the ' if name is not None else ''}{thing}. "
        f"{waiter}{on_line(line)} will never return."
    )


_NOUNS = {
    "queue-get": "queue",
    "event": "event",
    "condition": "condition",
    "connection": "connection",
}
