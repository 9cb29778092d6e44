import asyncio


class Counter:
    def __init__(self):
        self._guard = asyncio.Lock()
        self.value = 0

    async def add(self, amount):
        async with self._guard:  # here
            seen = self.value
            self.value = seen + amount


async def main():
    counter = Counter()
    async with asyncio.TaskGroup() as group:
        for n in range(5):
            group.create_task(counter.add(n))
    print(counter.value)


asyncio.run(main())
