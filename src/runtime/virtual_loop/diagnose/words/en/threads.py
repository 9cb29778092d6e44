"""English: threads."""


def threads_in_turn(thread: str) -> str:
    return (
        f"This browser cannot switch between threads, so thread {thread!r} and all others ran from "
        "beginning to end at the instant at which they started. When they print and end is right; what "
        "they read and write of each other's data may come in another order than in life."
    )


def needs_stack_switching(thread: str, call: str) -> str:
    return (
        f"Thread {thread!r} has to wait for another thread in {call}(), and this browser cannot switch "
        "between threads: it has no WebAssembly stack switching. Run this program in a browser that has it, "
        "such as a current Chrome or Edge."
    )
