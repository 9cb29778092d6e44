"""English: waiting that could have been done at the same time, and limits that are none."""

from ._grammar import count, lasting


def awaits_in_turn(function: str, times: int, seconds: float, together: float) -> str:
    return (
        f"{times} waits for {function}() ran one after the other: {lasting(seconds)}. None needs the "
        f"result of the one before; together they would take {lasting(together)}. Use gather or a "
        f"TaskGroup."
    )


def task_awaited_at_once(times: int, seconds: float, together: float) -> str:
    return (
        f"Each of {times} tasks was awaited before the next was created: never more than 1 ran at a "
        f"time, and they took {lasting(seconds)}. Create them all, then await them: "
        f"{lasting(together)}."
    )


def limit_per_call(type: str, made: int, most: int, limit: int) -> str:
    return (
        f"{made} objects of class {type} were made here, each used by one task only, so they limit "
        f"nothing: {count(most, 'task was', 'tasks were')} inside at once instead of {limit}. Make "
        f"one and share it."
    )


def batches(batch: int, idle: int, seconds: float, size: int, taken: float, pooled: float) -> str:
    return (
        f"In batch {batch}, {count(idle, 'slot', 'slots')} of {size} stood idle for up to "
        f"{lasting(seconds)} behind the slowest job. With a semaphore of {size} instead of batches "
        f"all of it would take {lasting(pooled)}, not {lasting(taken)}."
    )


def threads_for_cpu(function: str, calls: int, seconds: float) -> str:
    return (
        f"{calls} threads, one GIL: {function}() only computes, so its {calls} calls took "
        f"{lasting(seconds, 3)} in all, as they would have one after the other. Use processes, "
        f"interpreters or a free-threaded build."
    )


def pool_full(function: str, workers: int, calls: int, seconds: float) -> str:
    waited = count(calls, "call", "calls")
    return (
        f"All {workers} workers of the default pool were busy: {waited} of {function}() waited up to "
        f"{lasting(seconds)} in the pool's queue. Give a ThreadPoolExecutor of the size you need."
    )
