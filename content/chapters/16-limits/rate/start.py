import asyncio
from collections import deque


class Rate:
    """Lets `calls` through in any one second; whoever is too early waits."""

    def __init__(self, calls):
        self.recent = deque(maxlen=calls)
        self.lock = asyncio.Lock()

    async def turn(self):
        loop = asyncio.get_running_loop()
        async with self.lock:
            if len(self.recent) == self.recent.maxlen:
                await asyncio.sleep(self.recent[0] + 1 - loop.time())
            self.recent.append(loop.time())


async def call(number, rate):
    await rate.turn()
    print("call", number)


async def main():
    rate = Rate(2)
    async with asyncio.TaskGroup() as group:
        for number in range(5):
            group.create_task(call(number, rate))


asyncio.run(main())
