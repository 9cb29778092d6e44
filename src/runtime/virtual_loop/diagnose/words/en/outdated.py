"""English: what older programs ask of asyncio."""


def removed_from_asyncio(name: str, since: str, instead: str) -> str:
    return f"{name} is from an older Python: it was removed in {since}. Write {instead} instead."


def removed_from_asyncio_not_needed(name: str, since: str) -> str:
    return f"{name} is from an older Python: it was removed in {since}, because nothing of the kind is needed any more. Leave it out."


def removed_from_asyncio_of_windows(name: str) -> str:
    return f"{name} exists on Windows only, and this page behaves like Linux. Leave the line out here, or put it under if sys.platform == 'win32'."


def removed_from_asyncio_loop_argument(call: str) -> str:
    return (
        f"{call} took a loop up to Python 3.9. Since 3.10 it uses the loop that is running: leave loop=... out, and call it "
        f"within a coroutine."
    )
