"""English: loops that can never go on."""


def deadlock(waits: list[str], at: float) -> str:
    beginning = (
        f"Deadlock at {at:g} s: every task is waiting and nothing can wake one."
        if waits
        else f"Deadlock at {at:g} s: the loop runs on, but there is no task and no timer."
    )
    return "\n".join([beginning, *waits])
