"""Simplified Chinese: what a program asks for that is not here."""

from ._grammar import joined


def missing_module(module: str, near: str, libraries: list[str]) -> str:
    meant = f"你要找的是不是 {near}？" if near else ""
    return (
        f"这里没有 {module}。{meant}本页的程序可以导入 Python 标准库，以及这些模拟的库："
        f"{joined(libraries)}。其他的库无法安装。"
    )


def missing_module_of_python(module: str) -> str:
    return (
        f"{module} 属于 Python 标准库，但这个构建里没有它：这里的 Python 运行在浏览器里，下面没有操作系统。"
        f"请在这里去掉它。"
    )


def missing_module_other_loop(module: str) -> str:
    return (
        f"{module} 自带事件循环，而本页运行的是 asyncio 的循环。nursery 的工作可以交给 asyncio.TaskGroup，"
        f"cancel scope 的工作可以交给 asyncio.timeout。"
    )


def unknown_host(host: str, hosts: list[str]) -> str:
    return f"这里的程序都连不到真实的网络，所以无法访问 {host}。这里模拟的主机有：{joined(hosts)}。"
