"""Simplified Chinese: what keeps the loop from running."""

from ._grammar import lasting, line_of


def blocked(
    seconds: float,
    times: int,
    waiting: int,
    reason: str,
    line: int | None,
    task: str | None,
    asked: str = "",
) -> str:
    place = f"任务 {task!r} 中" if task is not None else "某个回调中"
    often = f"，共 {times} 次" if times > 1 else ""
    late = _had_to_wait(waiting) if waiting else "当时没有其他任务就绪。"
    where = line_of(line)
    at = f"（{where}，{place}）" if where else f"（{place}）"
    what = f"{reason}（{asked}）" if asked else f"{reason} "
    return f"事件循环被 {what}阻塞了 {lasting(seconds)}{at}{often}。{late}"


def spin(times: int, line: int | None, task: str) -> str:
    where = f"在{line_of(line)}" if line is not None else ""
    return (
        f"任务 {task!r} {where}反复查询了 {times} 次，却从不等待。在真实的机器上，这会占满一个 CPU 核心。"
        f"请改为等待一个 Event，或者每次睡眠一小段时间。"
    )


def blocked_computing(
    seconds: float, times: int, waiting: int, late: float, line: int | None, task: str | None
) -> str:
    who = f"任务 {task!r} " if task is not None else "某个回调"
    where = f"在{line_of(line)}" if line is not None else ""
    often = f"，共 {times} 次" if times > 1 else ""
    others = _had_to_wait(waiting) if waiting else ""
    others = f"定时器因此最多晚了 {lasting(late, 3)}。" if late else others
    return (
        f"{who}{where}连续计算了 {lasting(seconds, 3)}{often}，期间没有遇到会挂起的 await。{others}"
    )


def _had_to_wait(waiting: int) -> str:
    return f"期间有 {waiting} 个任务已经就绪，却只能干等。"


def blocking_input(line: int) -> str:
    return (
        f"第 {line} 行读取标准输入，会一直占着事件循环所在的线程，直到有人输入一行：在此期间任何任务都无法运行。"
        f"这里的文本是事先给好的，所以没有等待。请使用 await asyncio.to_thread(input)。"
    )


def lock_across_await(task: str, holder: str, since: int) -> str:
    return (
        f"任务 {task!r} 为了等一把 threading 的锁而阻塞了整个线程；这把锁由任务 {holder!r} 在第 {since} 行取得，"
        f"并且跨过 await 一直持有。只有事件循环运行起来，{holder!r} 才能释放它。"
        f"这样会永远卡住：请使用 asyncio.Lock。"
    )


def lock_held_by_itself(task: str, since: int) -> str:
    return (
        f"任务 {task!r} 为了等一把 threading 的锁而阻塞了整个线程，而这把锁正是它自己在第 {since} 行取得的。"
        f"这样会永远卡住。"
    )
