"""Simplified Chinese: loops that can never go on, and who waits for what."""

from ._grammar import instant, joined, lasting, line_of, listed, spaced


def deadlock(tasks: list[str], at: float) -> str:
    return (
        f"{at:g} 秒时发生死锁：所有任务都在等待，再也没有什么能唤醒它们。"
        if tasks
        else f"{at:g} 秒时发生死锁：事件循环仍在运行，但既没有任务，也没有定时器。"
    )


def deadlock_call(call: str, line: int | None, at: float) -> str:
    return f"{at:g} 秒时发生死锁：{line_of(line)}{call}() 一直阻塞，再也不会返回。"


def deadlock_threads(threads: list[str], at: float) -> str:
    return (
        f"{at:g} 秒时发生死锁：所有线程都在等待，再也没有什么能唤醒它们。"
        if len(threads) > 1
        else f"{at:g} 秒时发生死锁：程序在等待只有它自己才能做的事。"
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
    where = f"（{line_of(line)}）" if line is not None else ""
    if what == "loop":
        return f"线程 {thread!r} 运行着事件循环{where}，其中的任务都在等待："
    who = f"线程 {holder!r}" if task is None else f"线程 {holder!r} 中的任务 {task!r}"
    line_held = f"（自{line_of(since)}起）" if since is not None else ""
    held = f"，它由{who}持有{line_held}" if holder is not None else ""
    return f"线程 {thread!r} 在等待{_thread_what(what, name)}{where}{held}。"


def _thread_what(what: str, name: str | None) -> str:
    if what == "join":
        return f"线程 {name!r} 结束"
    if what in _THREADS:
        return _THREADS[what]
    noun, after = _OBJECTS[what]
    return f"{noun} {name!r} {after}".rstrip() if name is not None else f"一个{noun}{after}"


_THREADS = {
    "result": "一个 future 的结果",
    "pool": "线程池完成工作",
    "exit": "其他所有线程结束",
    "other": "某个事物",
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
    where = f"（{line_of(line)}）" if line is not None else ""
    held = joined([_holder(*one) for one in zip(holders, since, strict=True)])
    by = f"，它由 {spaced(held)}持有" if held else ""
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
    "connection": ("连接", "送来数据"),
    "queue-get": ("队列", "中出现元素"),
    "queue-put": ("队列", "腾出空位"),
    "queue-join": ("队列", "的每个元素都调用 task_done()"),
    "future": (" future", "完成"),
}


def stuck(tasks: list[str], ended: float, at: float) -> str:
    wait = "在等待自己" if len(tasks) == 1 else "在互相等待"
    return (
        f"从 {at:g} 秒起，{listed(tasks)} 一直{wait}，尽管程序一直运行到 {ended:g} 秒。没有什么能唤醒"
        f"{'它' if len(tasks) == 1 else '它们'}。"
    )


def hopeless_wait(task: str, ended: float) -> str:
    return f"程序在 {ended:g} 秒结束时，{task!r} 仍在等待，而它等的对象已经没有任何还会运行的代码引用：没有谁能唤醒它。"


# ---- why ----


def lock_twice(task: str, name: str | None, line: int | None) -> str:
    lock = f"锁 {name!r}" if name is not None else "一把锁"
    taken = f"（在{line_of(line)}获得）" if line is not None else ""
    return f"任务 {task!r} 在等待它自己持有的{lock}{taken}。asyncio.Lock 不可重入。"


def lock_order(tasks: list[str], holds: list[str], wants: list[str]) -> str:
    following = [*tasks[1:], tasks[0]]
    parts = [
        f"{task!r} {'，'.join(filter(None, (_has(held), _needs(wanted, then))))}"
        for task, held, wanted, then in zip(tasks, holds, wants, following, strict=True)
    ]
    way_out = (
        "请在所有地方按同样的顺序加锁" if all(wants) else "请先释放锁，再去等待需要这把锁的任务"
    )
    return f"{'；'.join(parts)}。谁也不会让步：{way_out}。"


def _has(held: str) -> str:
    return f"持有 {held!r}" if held else ""


def _needs(wanted: str, task: str) -> str:
    return f"想要 {wanted!r}" if wanted else f"在等待 {task!r}"


def permits(name: str | None, permits: int, holders: list[str], itself: bool) -> str:
    of = f"信号量 {name!r} " if name is not None else "信号量"
    who = listed(list(dict.fromkeys(holders)))
    what = "自己又在等待一个许可" if itself else "等待的任务又需要许可才能继续"
    return (
        f"{of}的全部 {permits} 个许可都被 {who} 占着，而占用者{what}。"
        f"请只在真正干活时占用许可，等待别人时不要占着。"
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
    queue = f"队列 {name!r} " if name is not None else "队列"
    which = "唯一的" if consumers == 1 else "最后一个"
    where = f"（{line_of(line)}）" if line is not None else ""
    return f"{queue}的{which}消费者 {consumer!r} 在 {instant(at)} 因 {error} 失败{where}；剩下的 {items} 个元素没有人来取。"


def stop_marks(marks: int, mark: str, consumers: int, name: str | None, left: list[str]) -> str:
    on = f"队列 {name!r} 上" if name is not None else ""
    return (
        f"{on}只有 {marks} 个结束标记（{mark}），却有 {consumers} 个消费者：{listed(left)} 还在等自己的那一个。"
        f"请给每个消费者各放一个标记，或者调用 Queue.shutdown()。"
    )


def mark_not_done(marks: int, mark: str, name: str | None) -> str:
    of = f"队列 {name!r} 的 " if name is not None else ""
    times = "" if marks == 1 else f"（共 {marks} 次）"
    return f"取走 {mark} 之后没有调用 task_done(){times}：{of}join() 把结束标记也算作一个元素。"


def never_done(items: int, name: str | None) -> str:
    of = f"队列 {name!r} 中" if name is not None else ""
    return f"{of}有 {items} 个元素取走后从未标记完成；join 等的是 task_done，而不是队列变空。"


def pulse(task: str, name: str | None, late: float, at: float, line: int | None) -> str:
    event = f"事件 {name!r} " if name is not None else "该事件"
    where = f"（{line_of(line)}）" if line is not None else ""
    return f"{event}在 {instant(at)} 被设置{where}，随后又被清除；{task!r} 晚了 {lasting(late)}才开始等待，错过了这一次。"


def endless(task: str, what: str, name: str | None, by: str, line: int | None, ended: float) -> str:
    thing = f"{_NOUNS[what]} {name!r} " if name is not None else f"一个{_NOUNS[what]}"
    waiter = {"gather": "gather() ", "group": "TaskGroup ", "wait": "asyncio.wait() "}[by]
    where = f"{line_of(line)}的 " if line is not None else ""
    return f"所有工作在 {instant(ended)} 就已结束；{task!r} 只是在{thing}上无限循环。{where}{waiter}永远不会返回。"


_NOUNS = {"queue-get": "队列", "event": "事件", "condition": "条件变量", "connection": "连接"}
