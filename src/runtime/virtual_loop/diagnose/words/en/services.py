"""English: what a program asks of others, and how it uses the connections to them."""

from ._grammar import on_line


def stale_reply(first: str, second: str, cancelled: float, line: int | None) -> str:
    why = (
        "Whoever had asked for it was cancelled before it came, and left it on the connection."
        if cancelled
        else "Another task had asked for it on the same connection."
    )
    return (
        f"The reply to {first} was still on its way; it was read as the answer to {second}{on_line(line)}. "
        f"{why} Replies come in the order of the commands: close a connection whose reply was not read."
    )


def shared_connection(first: str, second: str, line: int | None) -> str:
    return (
        f"Tasks {first!r} and {second!r} used one connection at the same time{on_line(line)}; a connection "
        f"carries one query at a time. Give each its own from a pool."
    )
