import heapq
import itertools
import threading
import time
from collections import deque


class Future:
    def __init__(self, loop):
        self.loop, self.done, self.value, self.callbacks = loop, False, None, []

    def set_result(self, value):
        self.done, self.value = True, value
        for callback in self.callbacks:
            self.loop.call_soon(callback)

    def add_done_callback(self, callback):
        if self.done:
            self.loop.call_soon(callback)
        else:
            self.callbacks.append(callback)

    def __await__(self):
        if not self.done:
            yield self
        return self.value


class Task(Future):
    def __init__(self, loop, coro):
        super().__init__(loop)
        self.coro = coro
        loop.call_soon(self.step)

    def step(self):
        try:
            awaited = self.coro.send(None)
        except StopIteration as stop:
            self.set_result(stop.value)
        else:
            awaited.add_done_callback(self.step)


class Loop:
    def __init__(self):
        self.ready, self.timers, self.tickets = deque(), [], itertools.count()
        self.doorbell = threading.Event()

    def call_soon(self, function, *arguments):
        self.ready.append((function, arguments))

    def call_later(self, delay, function, *arguments):
        deadline = time.monotonic() + delay
        heapq.heappush(self.timers, (deadline, next(self.tickets), function, arguments))

    def call_soon_threadsafe(self, function, *arguments):
        self.call_soon(function, *arguments)
        self.doorbell.set()

    def sleep(self, seconds):
        future = Future(self)
        self.call_later(seconds, future.set_result, None)
        return future

    def run_once(self):
        if not self.ready:
            limit = max(0, self.timers[0][0] - time.monotonic()) if self.timers else None
            self.doorbell.wait(limit)
        self.doorbell.clear()
        while self.timers and self.timers[0][0] <= time.monotonic():
            self.ready.append(heapq.heappop(self.timers)[2:])
        for _ in range(len(self.ready)):
            function, arguments = self.ready.popleft()
            function(*arguments)

    def run(self, coro):
        main = Task(self, coro)
        while not main.done:
            self.run_once()
        return main.value


loop = Loop()


def look_up(future):
    time.sleep(0.02)  # in a thread of its own
    loop.call_soon_threadsafe(future.set_result, "42 rows")


async def clock():
    await loop.sleep(0.05)
    print("tick")


async def main():
    ticking = Task(loop, clock())
    future = Future(loop)
    threading.Thread(target=look_up, args=(future,)).start()
    print("found", await future)
    await ticking


loop.run(main())
