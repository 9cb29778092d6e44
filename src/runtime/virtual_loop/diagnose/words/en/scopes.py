"""English: generators, groups, locks and waits that end otherwise than they seem to."""

from ._grammar import count, lasting, listed, on_line


def generator_left_open(
    generator: str, clean_up: float, late: float, at_end: float, line: int | None
) -> str:
    when = f"{lasting(late)} later, " if late else ""
    where = "when asyncio.run ended" if at_end else "in a task of its own"
    return (
        f"{generator}() was left unfinished{on_line(line)}. Its clean-up on line {clean_up:g} ran "
        f"{when}{where}, outside your task. Use contextlib.aclosing()."
    )


def return_in_group(late: float, children: list[str], line: int) -> str:
    return (
        f"return on line {line} waited {lasting(late)} for {count(len(children), 'child', 'children')} of "
        f"the TaskGroup: {listed(children)}. Cancel them, or move the return behind the block."
    )


def useless_lock(name: str, times: int, line: int) -> str:
    lock = f"the lock {name!r}" if name else "this lock"
    return (
        f"No task ever waited for {lock} (line {line}), taken {times} times: its body has no await, so "
        f"nobody else can run meanwhile."
    )


def wait_timed_out(tasks: list[str], done: float, line: int) -> str:
    return (
        f"wait on line {line} returned at its timeout with {len(tasks)} pending ({listed(tasks)}); it neither "
        f"cancels nor raises. Look after both sets."
    )


def unbounded_queue(name: str, items: float, task: str | None, line: int | None) -> str:
    queue = f"The queue {name!r}" if name else "The queue"
    producer = f"{task!r}" if task is not None else "the producer"
    return (
        f"{queue} reached {items:g} items; {producer}, who puts them{on_line(line)}, never waited. Give the "
        f"queue a maxsize."
    )
