"""WaitingBytes: which events brought the bytes that wait somewhere, and how many each of them."""

from collections import deque

#: Event and bytes, first come first taken.
WaitingBytes = deque[list[int]]


def taken_from(waiting: WaitingBytes | None, size: int) -> list[int]:
    """Take `size` bytes of what waits: the events that brought them, in order."""
    events: list[int] = []
    while waiting and size > 0:
        first = waiting[0]
        events.append(first[0])
        taken = min(size, first[1])
        size -= taken
        first[1] -= taken
        if first[1] == 0:
            waiting.popleft()
    return events
