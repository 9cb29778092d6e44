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
    def __init__(self, loop, coro, name="main"):
        super().__init__(loop)
        self.coro, self.name = coro, name
        loop.tasks.append(self)
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
        self.tasks = []

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
        for _ in range(len(self.ready)):
            function, arguments = self.ready.popleft()
            function(*arguments)

    def run(self, coro):
        main = Task(self, coro)
        while not main.done:
            if not self.ready:
                stuck = [task.name for task in self.tasks if not task.done]
                raise RuntimeError("deadlock: " + ", ".join(stuck))
            self.run_once()
        return main.value


loop = Loop()


async def waits(name, future):
    print(name, "has", await future)


async def main():
    key, cup = Future(loop), Future(loop)
    ann = Task(loop, waits("Ann", key), "Ann")
    Task(loop, waits("Ben", cup), "Ben")
    loop.call_later(1, cup.set_result, "tea")
    await ann


try:
    loop.run(main())
except RuntimeError as error:
    print(error)
