"""Simplified Chinese: threads."""


def threads_in_turn(thread: str) -> str:
    return (
        f"这个浏览器不能在线程之间切换，所以线程 {thread!r} 和其他所有线程都在启动的那一刻从头运行到尾。"
        "它们打印和结束的时间是对的；但它们读写彼此数据的顺序可能与真实情况不同。"
    )


def needs_stack_switching(thread: str, call: str) -> str:
    return (
        f"线程 {thread!r} 必须在 {call}() 中等待另一个线程，而这个浏览器不能在线程之间切换："
        "它没有 WebAssembly 栈切换。请在有这项功能的浏览器中运行这个程序，例如新版的 Chrome 或 Edge。"
    )
