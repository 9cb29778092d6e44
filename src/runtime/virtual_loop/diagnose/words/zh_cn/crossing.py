"""Simplified Chinese: between a loop and the threads beside it."""

from ._grammar import instant, lasting, line_of


def waits_for_itself(call: str, line: int | None) -> str:
    where = f"{line_of(line)}的 " if line is not None else ""
    return f"{where}{call}() 阻塞了当前线程，而那个协程恰恰必须由当前线程来运行。请改为 await：直接等待协程，或由它创建的任务。"


def thread_not_cancelled(
    function: str, thread: str, given_up: float, ended: float, waited: float
) -> str:
    end = "，asyncio.run 也只好等它" if waited else ""
    return (
        f"对 {function}() 的等待在 {instant(given_up)} 就结束了；线程 {thread!r} 却一直运行到 {instant(ended)}{end}。"
        f"线程无法取消：请给它一个停止信号，或者让它自己设置超时。"
    )


def wrong_thread(thread: str, late: float, never: float, line: int | None) -> str:
    where = f"在{line_of(line)}" if line is not None else ""
    if never:
        then = "事件循环一直在睡眠，始终没有注意到。"
    elif late > 0:
        then = f"事件循环仍在睡眠，{lasting(late)}之后才碰巧注意到。"
    else:
        then = "这次没有出事，只是碰巧。"
    return f"线程 {thread!r} {where}直接操作了属于事件循环的对象。{then}请使用 loop.call_soon_threadsafe()。"
