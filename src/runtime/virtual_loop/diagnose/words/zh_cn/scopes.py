"""Simplified Chinese: generators, groups, locks and waits that end otherwise than they seem to."""

from ._grammar import lasting, line_of, listed


def generator_left_open(
    generator: str, clean_up: float, late: float, at_end: float, line: int | None
) -> str:
    left = f"在{line_of(line)}" if line is not None else ""
    when = f"{lasting(late)}之后才" if late else ""
    where = "在 asyncio.run 结束时" if at_end else "在另一个任务里"
    return (
        f"{generator}() {left}没有用完就被丢下了。它在第 {clean_up:g} 行的清理{when}{where}执行，不在你的任务中。"
        f"请使用 contextlib.aclosing()。"
    )


def return_in_group(late: float, children: list[str], line: int) -> str:
    return (
        f"{line_of(line)}的 return 等了 {lasting(late)}，因为 TaskGroup 还有 {len(children)} 个子任务：{listed(children)}。"
        f"请取消它们，或者把 return 移到块的后面。"
    )


def useless_lock(name: str, times: int, line: int) -> str:
    lock = f"锁 {name!r}" if name else "这把锁"
    return (
        f"从来没有任务等待过{lock}（{line_of(line)}，共获得 {times} 次）：锁住的代码里没有 await，"
        f"别的任务本来就不可能在此期间运行。"
    )


def wait_timed_out(tasks: list[str], done: float, line: int) -> str:
    return (
        f"{line_of(line)}的 wait 到超时就返回了，还有 {len(tasks)} 个未完成（{listed(tasks)}）；它既不取消，也不抛出异常。"
        f"返回的两个集合都要处理。"
    )


def unbounded_queue(name: str, items: float, task: str | None, line: int | None) -> str:
    queue = f"队列 {name!r} " if name else "队列"
    producer = repr(task) if task is not None else "生产者"
    where = f"（{line_of(line)}）" if line is not None else ""
    return f"{queue}里积压到了 {items:g} 个元素；放入它们的 {producer}{where}从未等待过。请给队列设置 maxsize。"
