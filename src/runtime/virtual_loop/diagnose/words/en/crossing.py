"""English: between a loop and the threads beside it."""

from ._grammar import instant, lasting, on_line


def waits_for_itself(call: str, line: int | None) -> str:
    return (
        f"{call}(){on_line(line)} blocks this thread, and this thread is the one that must run the "
        f"coroutine. Await it instead: the coroutine, or a task made of it."
    )


def thread_not_cancelled(
    function: str, thread: str, given_up: float, ended: float, waited: float
) -> str:
    end = ", and asyncio.run waited for it" if waited else ""
    return (
        f"The wait for {function}() ended at {instant(given_up)}; thread {thread!r} worked on until "
        f"{instant(ended)}{end}. A thread cannot be cancelled: give it a sign to stop, or a timeout of its own."
    )


def wrong_thread(thread: str, late: float, never: float, line: int | None) -> str:
    if never:
        then = " The loop slept on and never noticed."
    elif late > 0:
        then = f" The loop slept on and noticed {lasting(late)} later, by chance."
    else:
        then = " It went well by chance."
    return (
        f"Thread {thread!r} touched a loop object directly{on_line(line)}.{then} Use "
        f"loop.call_soon_threadsafe()."
    )
