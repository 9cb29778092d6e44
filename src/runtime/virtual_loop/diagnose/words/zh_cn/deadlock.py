"""Simplified Chinese: loops that can never go on, and who waits for what."""

from ._grammar import joined, line_of


def deadlock(tasks: list[str], at: float) -> str:
    return (
        f"{at:g} 秒时发生死锁：所有任务都在等待，没有什么能唤醒其中任何一个。"
        if tasks
        else f"{at:g} 秒时发生死锁：事件循环仍在运行，但既没有任务，也没有定时器。"
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
    where = f"（{line_of(line)}）" if line is not None else ""
    held = joined([_holder(*one) for one in zip(holders, since, strict=True)])
    by = f"，它由 {held} 持有" if held else ""
    rest = f"：{parties} 个中已到 {come} 个" if what == "barrier" else ""
    return f"{task!r} 在等待{_what(what, name, others)}{where}{rest}{by}。"


def _holder(name: str, line: int | None) -> str:
    return repr(name) if line is None else f"{name!r}（自{line_of(line)}起）"


def _what(what: str, name: str | None, others: list[str]) -> str:
    if what in _TASKS:
        names = joined([repr(one) if one else "一个 future" for one in others])
        return _TASKS[what].format(names or "（空）")
    noun, after = _OBJECTS[what]
    return f"{noun} {name!r} {after}".rstrip() if name is not None else f"一个{noun}{after}"


_TASKS = {
    "task": "任务 {}",
    "gather": " {} 的 gather()",
    "group": "自己 TaskGroup 里的任务：{}",
    "wait": "对 {} 的 asyncio.wait()",
    "as-completed": " as_completed() 的下一个结果",
    "sleep": "一次没有尽头的 sleep()",
}

_OBJECTS = {
    "lock": ("锁", ""),
    "semaphore": ("信号量", ""),
    "event": ("事件", "被设置"),
    "condition": ("条件变量", "发出通知"),
    "barrier": ("屏障", ""),
    "queue-get": ("队列", "中出现元素"),
    "queue-put": ("队列", "腾出空位"),
    "queue-join": ("队列", "的每个元素都调用 task_done()"),
    "future": (" future", "完成"),
}
