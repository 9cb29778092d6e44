"""Simplified Chinese: values that others change or order while a task waits."""

from ._grammar import instant, line_of


def set_order(name: str, waited: float, line: int) -> str:
    origin = f"，来自第 {waited:g} 行的 wait" if waited else ""
    return (
        f"{line_of(line)}的 {name!r} 是一个集合{origin}。集合没有顺序，这次运行的顺序只是偶然。"
        f"请保留一个列表。"
    )


def lost_update(
    name: str,
    read_at: float,
    read_line: float,
    writer: str,
    written_at: float,
    written_line: float,
    task: str | None,
    line: int,
) -> str:
    who = task or "主程序"
    return (
        f"{who} 在 {instant(read_at)} 读取了 {name!r}（第 {read_line:g} 行），{writer} 在 {instant(written_at)} "
        f"写入了新值（第 {written_line:g} 行），随后 {who} 又在{line_of(line)}用根据旧值算出的结果把它覆盖了。"
        f"请在 await 之后再读，或者持有一把锁。"
    )


def stale_check(
    condition: str,
    held: str,
    asked_at: float,
    asked_line: float,
    name: str,
    writer: str,
    written_at: float,
    written_line: float,
    task: str | None,
    line: int,
) -> str:
    was, is_now = ("成立", "不再成立") if held else ("不成立", "变为成立")
    return (
        f"{task or '主程序'} 在 {instant(asked_at)} 检查时，{condition!r} {was}（第 {asked_line:g} 行）；等它在{line_of(line)}"
        f"据此操作时，这个条件已经{is_now}：{writer} 在 {instant(written_at)} 改动了 {name!r}（第 {written_line:g} 行）。"
        f"请在 await 之后再检查一次，或者用同一把锁保护检查和操作。"
    )


def stampede(call: str, key: str, times: float, line: int) -> str:
    for_key = f"（键 {key}）" if key else ""
    return (
        f"{call} 同时执行了 {times:g} 次{for_key}：一个任务还在等结果时，其他任务同样没有找到。"
        f"请在{line_of(line)}保存任务本身，然后 await 它。"
    )


def shared_request_data(name: str, writer: str, own: float, task: str | None, line: int) -> str:
    return (
        f"{name!r} 是 {writer} 设置的，却在{line_of(line)}被 {task or '主程序'} 读取；后者在等待之前曾在第 {own:g} 行"
        f"自己设置过它。请使用 ContextVar，或者把值直接传下去。"
    )


def collection_changed(
    name: str, awaited: float, writer: str, written_line: float, line: int
) -> str:
    who = f"任务 {writer!r}" if writer else "有别的代码"
    return (
        f"当你在第 {awaited:g} 行（{line_of(line)}的循环里）await 时，{who} 在第 {written_line:g} 行修改了 {name}。"
        f"请遍历一份副本：list({name})。"
    )
