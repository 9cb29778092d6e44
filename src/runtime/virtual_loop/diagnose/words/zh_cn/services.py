"""Simplified Chinese: what a program asks of others, and how it uses the connections to them."""

from ._grammar import line_of


def stale_reply(first: str, second: str, cancelled: float, line: int | None) -> str:
    why = (
        "发出那条命令的任务在回复到达之前就被取消了，回复于是留在了连接上。"
        if cancelled
        else "那条命令是另一个任务在同一个连接上发出的。"
    )
    where = f"{line_of(line)}把它" if line is not None else "它被"
    return (
        f"{first} 的回复还在路上；{where}当成了 {second} 的答案。{why}"
        f"回复总是按命令的先后到达：没有读完回复的连接，应当关闭。"
    )


def shared_connection(first: str, second: str, line: int | None) -> str:
    where = f"在{line_of(line)}" if line is not None else ""
    return (
        f"任务 {first!r} 和 {second!r} {where}同时使用了同一个连接；一个连接同一时间只能承载一个查询。"
        f"请让它们各自从连接池取用连接。"
    )
