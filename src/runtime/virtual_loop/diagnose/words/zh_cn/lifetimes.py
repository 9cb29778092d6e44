"""Simplified Chinese: tasks that end before their time, and errors that nobody sees."""

from ._grammar import instant, lasting, listed


def main_left_early(names: list[str], at: float) -> str:
    return (
        f"main 在 {instant(at)} 结束时还有 {len(names)} 个任务没有完成，asyncio.run 把{'它' if len(names) == 1 else '它们'}取消了：{listed(names)}。"
        f"请在 main 结束之前 await 这些任务，或者把它们放进 TaskGroup。"
    )


def main_left_early_pending(names: list[str], at: float) -> str:
    return (
        f"事件循环在 {instant(at)} 彻底停下时，还有 {len(names)} 个任务没有完成，既没有被取消，也没有人 await：{listed(names)}。"
        f"请使用 asyncio.run，并 await 你的任务。"
    )


def task_collected(task: str, line: int | None) -> str:
    made = f"（第 {line} 行创建）" if line is not None else ""
    return (
        f"任务 {task!r}{made}只剩下弱引用，它还在等待时就被垃圾回收清除了。"
        f"在任务完成之前，请始终保留对它的引用。"
    )


def exception_unread(task: str, error: str, seconds: float, at: float) -> str:
    on = f"，程序在不知情的情况下又运行了 {lasting(seconds)}" if seconds else ""
    return (
        f"任务 {task!r} 在 {instant(at)} 失败：{error}。没有人 await 它，也没有人查看它的异常{on}。"
    )


def siblings_go_on(names: list[str], failed: str, at: float) -> str:
    return (
        f"gather 在 {instant(at)} 因为 {failed!r} 失败而抛出异常，但其中还有 {len(names)} 个任务在继续运行：{listed(names)}。"
        f"如果换成 TaskGroup，其余任务都会被取消，并且会等到它们结束。"
    )


def second_error_lost(failed: str, error: str, first: str, at: float) -> str:
    return (
        f"任务 {failed!r} 在 {instant(at)} 也失败了：{error}。gather 此前已经抛出了 {first!r} 的异常，这一个就被丢弃了。"
        f"请使用 TaskGroup，或者 return_exceptions=True。"
    )
