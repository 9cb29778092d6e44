"""Simplified Chinese: loops that can never go on."""


def deadlock(waits: list[str], at: float) -> str:
    beginning = (
        f"{at:g} 秒时发生死锁：所有任务都在等待，没有什么能唤醒其中任何一个。"
        if waits
        else f"{at:g} 秒时发生死锁：事件循环仍在运行，但既没有任务，也没有定时器。"
    )
    return "\n".join([beginning, *waits])
