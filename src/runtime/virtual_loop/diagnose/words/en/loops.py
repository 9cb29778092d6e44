"""English: loops in loops, missing ones, other ones, closed ones."""

from ._grammar import instant


def loop_in_loop(call: str, coroutine: str, function: str, line: int) -> str:
    wait = f"await {coroutine}" if coroutine else "await the coroutine"
    cure = f"make {function} an async def and {wait} in it" if function else f"just {wait}"
    return f"{call} on line {line} would start a second loop, but a loop already runs here: {cure}."


def no_current_loop(line: int) -> str:
    return (
        f"On line {line} no loop runs yet, and since 3.14 none is made for you. Use asyncio.run(main()), "
        f"and inside a coroutine asyncio.get_running_loop()."
    )


def other_loop(name: str, first: int, closed: float, count: int, line: int) -> str:
    thing = name or "The object"
    ended = f" (ended at {instant(closed)})" if closed >= 0 else ""
    origin = f"was first waited on in loop {first}{ended}" if first else "belongs to another loop"
    return f"{thing} {origin}; line {line} runs in loop {count}. Create it inside main()."


def closed_loop(closed: float, line: int | None) -> str:
    when = f" at {instant(closed)}" if closed >= 0 else ""
    use = f"Line {line} used" if line is not None else "Something used"
    return f"{use} a loop that had already been closed{when}. Finish with it before its loop ends, e.g. by async with."
