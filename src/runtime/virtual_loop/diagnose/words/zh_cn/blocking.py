"""Simplified Chinese: what keeps the loop from running."""

from ._grammar import lasting, line_of

_REASONS = {"clock-reads": "反复读取时钟的循环"}


def blocked(
    seconds: float, times: int, waiting: int, reason: str, line: int | None, task: str | None
) -> str:
    place = f"任务 {task!r} 中" if task is not None else "某个回调中"
    often = f"，共 {times} 次" if times > 1 else ""
    late = (
        "当时没有其他任务就绪。"
        if waiting == 0
        else f"期间有 {waiting} 个任务已经就绪，却只能干等。"
    )
    by = _REASONS.get(reason, reason)
    where = line_of(line)
    at = f"（{where}，{place}）" if where else f"（{place}）"
    return f"事件循环被 {by} 阻塞了 {lasting(seconds)}{at}{often}。{late}"


def spin(times: int, line: int | None, task: str) -> str:
    where = f"在{line_of(line)}" if line is not None else ""
    return (
        f"任务 {task!r} {where}反复查询了 {times} 次，却从不等待。在真实的机器上，这会占满一个 CPU 核心。"
        f"请改为等待一个 Event，或者每次睡眠一小段时间。"
    )
