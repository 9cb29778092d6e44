"""English: values that others change or order while a task waits."""

from ._grammar import instant


def set_order(name: str, waited: float, line: int) -> str:
    origin = f", from the wait on line {waited:g}" if waited else ""
    return (
        f"{name!r} on line {line} is a set{origin}. Sets have no order; this run's order is an accident. "
        f"Keep a list."
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
    who = task or "the program"
    return (
        f"{name!r} was read at {instant(read_at)} by {who} (line {read_line:g}), written at "
        f"{instant(written_at)} by {writer} (line {written_line:g}), then overwritten by {who} on line {line} "
        f"with a value made from the old one. Read it after the await, or hold a lock."
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
    who, was, is_now = task or "the program", *(("true", "false") if held else ("false", "true"))
    return (
        f"{condition!r} was {was} when {who} asked at {instant(asked_at)} (line {asked_line:g}), and {is_now} when "
        f"it acted on the answer on line {line}: {writer} had changed {name!r} at {instant(written_at)} "
        f"(line {written_line:g}). Ask again after the await, or hold a lock from the question to the act."
    )


def stampede(call: str, key: str, times: float, line: int) -> str:
    for_key = f" for {key}" if key else ""
    return (
        f"{call} ran {times:g} times at once{for_key}: while one task waited for it, the others found nothing "
        f"either. Keep the task itself on line {line}, and await that."
    )


def shared_request_data(name: str, writer: str, own: float, task: str | None, line: int) -> str:
    return (
        f"{name!r} was set by {writer} and read by {task or 'the program'} on line {line}, which had set it "
        f"itself on line {own:g}, before it waited. Use a ContextVar, or pass the value on."
    )


def collection_changed(
    name: str, awaited: float, writer: str, written_line: float, line: int
) -> str:
    who = f"task {writer!r}" if writer else "somebody"
    return (
        f"While you awaited on line {awaited:g}, inside the loop on line {line}, {who} changed {name} on line "
        f"{written_line:g}. Go through a copy: list({name})."
    )
