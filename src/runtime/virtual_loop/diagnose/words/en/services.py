"""English: what a program asks of others, and how it uses the connections to them."""

from ._grammar import instant, lasting, on_line


def stale_reply(first: str, second: str, host: str, cancelled: float, line: int | None) -> str:
    why = (
        "Whoever had asked for it was cancelled before it came, and left it on the connection."
        if cancelled
        else "Another task had asked for it on the same connection."
    )
    return (
        f"The reply of {host} to {first} was still on its way; it was read as the answer to {second}{on_line(line)}. "
        f"{why} Replies come in the order of the commands: close a connection whose reply was not read."
    )


def shared_connection(first: str, second: str, host: str, line: int | None) -> str:
    return (
        f"Tasks {first!r} and {second!r} used one connection to {host} at the same time{on_line(line)}; "
        f"a connection carries one query at a time. Give each its own from a pool."
    )


def session_not_closed(line: int | None, hosts: list[str]) -> str:
    to = f" to {' and '.join(hosts)}" if hosts else ""
    return (
        f"The session made{on_line(line)} was never closed: its connections{to} stayed open until garbage "
        f"collection found it. Write async with ClientSession() as session."
    )


def session_per_request(sessions: float, host: str, line: int | None) -> str:
    return (
        f"{sessions:g} sessions were made{on_line(line)} for {sessions:g} requests to {host}: no connection "
        f"was used twice. Make one session, and give it to whoever asks."
    )


def timeout_in_queue(queued: float, total: float, needed: float, host: str, asked: str) -> str:
    return (
        f"The request {asked} to {host} spent {lasting(queued, 3)} of its {lasting(total, 3)} waiting for a free connection; "
        f"{host} needs only {lasting(needed, 3)}. The total timeout counts the queue, too: let fewer "
        f"requests begin at once, or limit the parts (sock_connect, sock_read) instead."
    )


def close_after_goodbye(left: float) -> str:
    return (
        f"The client had left at {instant(left)}; there is nothing to close. Catch WebSocketDisconnect, "
        f"and close only what is still connected."
    )


def json_twice(text: str) -> str:
    return (
        f"The message is a JSON string that contains JSON: {text}. send_json turns the value into JSON "
        f"itself, so give it the value, not a text."
    )
