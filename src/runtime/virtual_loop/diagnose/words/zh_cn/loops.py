"""Simplified Chinese: loops in loops, missing ones, other ones, closed ones."""

from ._grammar import instant, line_of


def loop_in_loop(call: str, coroutine: str, function: str, line: int) -> str:
    wait = f"await {coroutine}" if coroutine else "await 这个协程"
    cure = f"请把 {function} 改成 async def，并在其中 {wait}" if function else f"直接 {wait} 即可"
    return f"{line_of(line)}的 {call} 想启动第二个事件循环，但这里已经有一个在运行：{cure}。"


def no_current_loop(line: int) -> str:
    return (
        f"执行到{line_of(line)}时还没有事件循环在运行，而从 3.14 起 Python 不再替你创建。请使用 asyncio.run(main())，"
        f"在协程里则用 asyncio.get_running_loop()。"
    )


def other_loop(name: str, first: int, closed: float, count: int, line: int) -> str:
    thing = name or "这个对象"
    ended = f"（已于 {instant(closed)} 结束）" if closed >= 0 else ""
    origin = f"最初是在第 {first} 个事件循环{ended}里被等待的" if first else "属于另一个事件循环"
    return (
        f"{thing} {origin}；{line_of(line)}运行在第 {count} 个事件循环里。请在 main() 里面创建它。"
    )


def closed_loop(closed: float, line: int | None) -> str:
    when = f"在 {instant(closed)} " if closed >= 0 else ""
    use = f"{line_of(line)}使用的" if line is not None else "程序使用的"
    return f"{use}事件循环{when}已经关闭。请在事件循环结束之前把它用完，例如借助 async with。"
