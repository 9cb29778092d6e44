"""English: coroutines that were made and not run as they should."""


def never_awaited(function: str, line: int) -> str:
    short = function.rpartition(".")[2]
    return (
        f"{short}() on line {line} only built a coroutine object. Nobody awaited it or made a task of "
        f"it, so not one line of {short} ran."
    )
