import heapq
import itertools
import time
from collections import deque
from types import coroutine

ready = deque()
timers = []
tickets = itertools.count()


@coroutine
def sleep(seconds):
    yield seconds


def run():
    while ready or timers:
        if not ready:
            time.sleep(max(0, timers[0][0] - time.monotonic()))
        while timers and timers[0][0] <= time.monotonic():
            deadline, ticket, coro = heapq.heappop(timers)
            ready.append(coro)
        for _ in range(len(ready)):
            coro = ready.popleft()
            try:
                seconds = coro.send(None)
            except StopIteration:
                continue
            deadline = time.monotonic() + seconds
            heapq.heappush(timers, (deadline, next(tickets), coro))


async def nap(name, *naps):
    for seconds in naps:
        await sleep(seconds)
        print(name, "slept", seconds)


ready.append(nap("A", 2, 1))
ready.append(nap("B", 1, 1))
run()
