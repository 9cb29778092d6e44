"""Simplified Chinese: cancellations and timeouts that do not do what they seem to."""

from ._grammar import instant, lasting, line_of

_ASKED = {"Timeout": "那个超时", "TaskGroup": "TaskGroup ", "GatheringFuture": " gather() "}


def _who(who: str) -> str:
    return f"发起取消的{_ASKED.get(who, f' {who} ') if who else '一方'}"


def swallowed_cancel(means: str, went_on: float, who: str, task: str, line: int) -> str:
    how = "吞掉" if means == "suppressed" else "捕获"
    after = "继续运行" if went_on else "若无其事地返回"
    return f"任务 {task!r} 在{line_of(line)}{how}了取消，然后{after}。{_who(who)}对此一无所知。清理完之后请重新抛出它。"


def hidden_swallow(means: str, went_on: float, who: str, task: str, line: int) -> str:
    if means == "finally":
        return (
            f"{line_of(line)}在 finally 中的跳出语句取代了 CancelledError：任务 {task!r} 没有被取消。"
            f"不要用 return、break 或 continue 离开 finally。"
        )
    clause = "except BaseException " if means == "base" else "裸 except "
    after = "继续运行" if went_on else "若无其事地返回"
    return (
        f"{line_of(line)}的{clause}把 CancelledError 也捕获了，任务 {task!r} {after}。"
        f"{_who(who)}对此一无所知。请改为捕获 Exception。"
    )


def timeout_blocked(deadline: float, seconds: float, line: int | None) -> str:
    place = line_of(line) if line is not None else "任务自己"
    return (
        f"截止时刻（{instant(deadline)}）到来时，{place}正在阻塞事件循环（共 {lasting(seconds)}）；"
        f"超时只能在 await 处起作用。"
    )


def timeout_in_consumer(generator: str, what: str, line: int | None) -> str:
    where = f"（{line_of(line)}）" if line is not None else ""
    if what == "group":
        return (
            f"{generator}() 里的 TaskGroup 取消了它的使用者{where}：生成器停在 yield 时，里面的任务组仍在运行。"
            f"请在任务组之外 yield。"
        )
    return (
        f"在 {generator}() 里设置的期限在它的使用者那里到期了{where}：生成器停在 yield 时，里面的超时仍在计时。"
        f"请在超时块之外 yield。"
    )


def timeout_caught_inside(handler: float, line: int) -> str:
    return (
        f"在块内部，超时表现为 CancelledError，第 {handler:g} 行的 except TimeoutError 捕获不到它；"
        f"要到从{line_of(line)}开始的块结束时，它才变成 TimeoutError。请把 try 放在块的外面。"
    )


def cancelled_before_start(function: str, task: str, line: int | None) -> str:
    where = f"在{line_of(line)}" if line is not None else ""
    return f"任务 {task!r} 还没走第一步就{where}被取消了：{function} 的代码一行都没有执行，所以它的清理也没有执行。"


def shield_ended(task: str, line: int) -> str:
    return (
        f"{line_of(line)}的 shield 让 {task!r} 不受等待者被取消的影响，却挡不住 asyncio.run 的结束，它还是被取消了。"
        f"请在 main 结束之前 await 它。"
    )


def clean_up_cancelled(who: str, task: str, line: int, at: float) -> str:
    asked = "asyncio.run 的结束" if who == "cancel_all_tasks" else _ASKED.get(who, who).strip()
    by = f"被 {asked} " if who else "被"
    return f"{task!r} 的清理（{line_of(line)}）自己在 {instant(at)} {by}取消了。清理要简短，或者用 shield 保护。"


def cancel_spread(cancelled: str, asked: float, caller: str, line: int | None) -> str:
    where = f"已在第 {asked:g} 行" if asked >= 0 else "已经"
    there = f"在{line_of(line)}" if line is not None else ""
    return (
        f"{caller} {there} await 了{where}被取消的任务 {cancelled!r}；"
        f"它的 CancelledError 继续传进了 {caller}。"
    )
