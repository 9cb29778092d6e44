"""Simplified Chinese: what a program asks of others, and how it uses the connections to them."""

from ._grammar import instant, lasting, line_of


def stale_reply(first: str, second: str, host: str, cancelled: float, line: int | None) -> str:
    why = (
        "发出那条命令的任务在回复到达之前就被取消了，回复于是留在了连接上。"
        if cancelled
        else "那条命令是另一个任务在同一个连接上发出的。"
    )
    where = f"{line_of(line)}把它" if line is not None else "它被"
    return (
        f"{host} 对 {first} 的回复还在路上；{where}当成了 {second} 的答案。{why}"
        f"回复总是按命令的先后到达：没有读完回复的连接，应当关闭。"
    )


def shared_connection(first: str, second: str, host: str, line: int | None) -> str:
    where = f"在{line_of(line)}" if line is not None else ""
    return (
        f"任务 {first!r} 和 {second!r} {where}同时使用了同一个到 {host} 的连接；一个连接同一时间只能承载一个查询。"
        f"请让它们各自从连接池取用连接。"
    )


def session_not_closed(line: int | None, hosts: list[str]) -> str:
    to = f"到 {' 和 '.join(hosts)} 的" if hosts else ""
    return (
        f"{line_of(line)}创建的会话一直没有关闭：它{to or '的'}连接一直开着，直到垃圾回收才被发现。"
        f"请写 async with ClientSession() as session。"
    )


def session_per_request(sessions: float, host: str, line: int | None) -> str:
    return (
        f"为了向 {host} 发出 {sessions:g} 个请求，{line_of(line)}创建了 {sessions:g} 个会话：没有一个连接被用过第二次。"
        f"请只创建一个会话，交给所有发请求的代码使用。"
    )


def timeout_in_queue(queued: float, total: float, needed: float, host: str, asked: str) -> str:
    return (
        f"发往 {host} 的 {asked} 总共只有 {lasting(total, 3)}，其中 {lasting(queued, 3)}花在了等待空闲连接上，而 {host} 只需要 {lasting(needed, 3)}。"
        f"total 超时把排队的时间也算在内：请让同时开始的请求少一些，或者只限制各个阶段（sock_connect、sock_read）。"
    )


def close_after_goodbye(left: float) -> str:
    return f"客户端在 {instant(left)} 就已经离开，没有什么可以关闭了。请捕获 WebSocketDisconnect，只关闭仍然连着的连接。"


def json_twice(text: str) -> str:
    return (
        f"这条消息是一个 JSON 字符串，里面又装着 JSON：{text}。send_json 会自己把值转换成 JSON，"
        f"所以请把值交给它，而不是文本。"
    )
