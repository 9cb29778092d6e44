from collections import deque
from types import coroutine

ready = deque()


@coroutine
def pause():
    yield


def run():
    while ready:
        for _ in range(len(ready)):
            coro = ready.popleft()
            try:
                coro.send(None)
            except StopIteration:
                continue
            ready.append(coro)


async def count(name, limit):
    for number in range(limit):
        print(name, number)
        await pause()
    print(name, "ends")


ready.append(count("A", 2))
ready.append(count("B", 1))
run()
