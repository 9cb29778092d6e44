"""Simplified Chinese: waiting that could have been done at the same time, and limits that are none."""

from ._grammar import lasting


def awaits_in_turn(function: str, times: int, seconds: float, together: float) -> str:
    return (
        f"对 {function}() 的 {times} 次等待是一个接一个进行的，共 {lasting(seconds)}。后一次并不需要前一次的结果，"
        f"同时进行只需 {lasting(together)}。请使用 gather 或 TaskGroup。"
    )


def task_awaited_at_once(times: int, seconds: float, together: float) -> str:
    return (
        f"这 {times} 个任务都是先 await 完一个才创建下一个，同一时刻从来只有 1 个在运行，共用了 {lasting(seconds)}。"
        f"先把它们全部创建出来，再逐个 await，只需 {lasting(together)}。"
    )


def limit_per_call(type: str, made: int, most: int, limit: int) -> str:
    return (
        f"这里一共创建了 {made} 个 {type} 对象，每个都只有一个任务在用，因此什么也限制不了："
        f"同时进入的任务最多有 {most} 个，而不是 {limit} 个。请只创建一个，让所有任务共用。"
    )


def batches(batch: int, idle: int, seconds: float, size: int, taken: float, pooled: float) -> str:
    return (
        f"第 {batch} 批的 {size} 个位置中，有 {idle} 个为了等最慢的那个而空闲，最长达 {lasting(seconds)}。"
        f"不分批，改用许可数为 {size} 的信号量，总共只需 {lasting(pooled)}，而不是 {lasting(taken)}。"
    )


def threads_for_cpu(function: str, calls: int, seconds: float) -> str:
    return (
        f"{calls} 个线程，一把 GIL：{function}() 只做计算，所以这 {calls} 次调用总共用了 {lasting(seconds, 3)}，"
        f"与一个接一个执行没有区别。请使用多进程、多解释器，或者自由线程版本的 Python。"
    )


def pool_full(function: str, workers: int, calls: int, seconds: float) -> str:
    return (
        f"默认线程池的 {workers} 个线程全都在忙：有 {calls} 次 {function}() 调用在线程池的队列里最多等了 {lasting(seconds)}。"
        f"请自己创建一个大小合适的 ThreadPoolExecutor。"
    )
