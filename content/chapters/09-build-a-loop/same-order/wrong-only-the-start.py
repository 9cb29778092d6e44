import heapq
import itertools
import time
from collections import deque


class Future:
    def __init__(self, loop):
        self.loop, self.done, self.value, self.callbacks = loop, False, None, []

    def set_result(self, value):
        self.done, self.value = True, value
        for callback in self.callbacks:
            callback()

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

    def call_soon(self, function, *arguments):
        self.ready.append((function, arguments))

    def call_later(self, delay, function, *arguments):
        deadline = time.monotonic() + delay
        heapq.heappush(self.timers, (deadline, next(self.tickets), function, arguments))

    def sleep(self, seconds):
        future = Future(self)
        self.call_later(seconds, future.set_result, None)
        return future

    def run_once(self):
        if not self.ready:
            time.sleep(max(0, self.timers[0][0] - time.monotonic()))
        while self.timers and self.timers[0][0] <= time.monotonic():
            self.ready.append(heapq.heappop(self.timers)[2:])
        while self.ready:
            function, arguments = self.ready.popleft()
            function(*arguments)

    def run(self, coro):
        main = Task(self, coro)
        while not main.done:
            self.run_once()
        return main.value


loop = Loop()


async def work(name, seconds):
    print(name, "starts")
    await loop.sleep(seconds)
    print(name, "ends")


async def main():
    first, second = Task(loop, work("A", 1)), Task(loop, work("B", 2))
    print("tasks made")
    await first
    print("A awaited")
    await second


loop.run(main())
