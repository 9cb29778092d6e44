"""Simplified Chinese: values that others change or order while a task waits."""

from ._grammar import line_of


def set_order(name: str, waited: float, line: int) -> str:
    return (
        f"{line_of(line)}的 {name!r} 是一个集合，来自第 {waited:g} 行的 wait。集合没有顺序，这次运行的顺序只是偶然。"
        f"请保留一个列表。"
    )
