"""English: tasks that end before their time, and errors that nobody sees."""

from ._grammar import count, instant, lasting, listed


def main_left_early(names: list[str], at: float) -> str:
    return (
        f"main ended at {instant(at)} with {count(len(names), 'task')} unfinished; asyncio.run "
        f"cancelled {'it' if len(names) == 1 else 'them'}: {listed(names)}. Await your tasks before "
        f"main ends, or put them into a TaskGroup."
    )


def main_left_early_pending(names: list[str], at: float) -> str:
    return (
        f"The loop stopped for good at {instant(at)} with {count(len(names), 'task')} unfinished, which "
        f"nobody cancelled or awaited: {listed(names)}. Use asyncio.run, and await your tasks."
    )


def task_collected(task: str, line: int | None) -> str:
    made = f" (line {line})" if line is not None else ""
    return (
        f"Nothing but weak references held task {task!r}{made}; garbage collection removed it while "
        f"it was waiting. Keep a reference to every task until it is done."
    )


def exception_unread(task: str, error: str, seconds: float, at: float) -> str:
    on = f", so the program went on for {lasting(seconds)} without knowing" if seconds else ""
    return f"Task {task!r} failed at {instant(at)} with {error}. Nobody awaited it or looked at its exception{on}."


def siblings_go_on(names: list[str], failed: str, at: float) -> str:
    running = "is" if len(names) == 1 else "are"
    return (
        f"gather raised at {instant(at)} because {failed!r} failed; {len(names)} of its tasks "
        f"{running} still running: {listed(names)}. A TaskGroup would have cancelled "
        f"{'it' if len(names) == 1 else 'them'} and waited."
    )


def second_error_lost(failed: str, error: str, first: str, at: float) -> str:
    return (
        f"Task {failed!r} also failed, at {instant(at)}: {error}. gather had already raised the error "
        f"of {first!r} and dropped this one. Use a TaskGroup, or return_exceptions=True."
    )
