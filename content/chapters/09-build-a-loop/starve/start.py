import heapq
import itertools
import time
from collections import deque


class Loop:
    def __init__(self, patient):
        self.ready, self.timers, self.tickets = deque(), [], itertools.count()
        self.patient = patient

    def call_soon(self, function, *arguments):
        self.ready.append((function, arguments))

    def call_later(self, delay, function, *arguments):
        deadline = time.monotonic() + delay
        heapq.heappush(self.timers, (deadline, next(self.tickets), function, arguments))

    def run_once(self):
        while self.timers and self.timers[0][0] <= time.monotonic():
            self.ready.append(heapq.heappop(self.timers)[2:])
        left = len(self.ready)
        while left > 0:
            function, arguments = self.ready.popleft()
            function(*arguments)
            left = left - 1 if self.patient else len(self.ready)


def chew(loop, bites):
    time.sleep(0.1)  # a tenth of a second of work
    if bites > 1:
        loop.call_soon(chew, loop, bites - 1)
    else:
        print("all eaten")


def dinner(patient):
    loop = Loop(patient)
    loop.call_later(0.25, print, "telephone")
    loop.call_soon(chew, loop, 10)
    while loop.ready or loop.timers:
        loop.run_once()


print("one turn at a time")
dinner(patient=True)
print("until the queue is empty")
dinner(patient=False)
