"""Simplified Chinese: what older programs ask of asyncio."""


def removed_from_asyncio(name: str, since: str, instead: str) -> str:
    return f"{name} 是旧版 Python 的写法，在 {since} 中已经移除。请改写成 {instead}。"


def removed_from_asyncio_not_needed(name: str, since: str) -> str:
    return f"{name} 是旧版 Python 的写法，在 {since} 中已经移除，因为现在不再需要它了。请直接删去。"


def removed_from_asyncio_of_windows(name: str) -> str:
    return f"{name} 只在 Windows 上才有，而本页的行为与 Linux 相同。请在这里删去这一行，或者把它放到 if sys.platform == 'win32' 下面。"


def removed_from_asyncio_loop_argument(call: str) -> str:
    return f"在 Python 3.9 及以前，{call} 可以接收事件循环；从 3.10 起，它使用正在运行的循环：请去掉 loop=...，并在协程里调用它。"
