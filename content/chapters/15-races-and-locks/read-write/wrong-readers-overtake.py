import asyncio
from contextlib import asynccontextmanager


class ReadWriteLock:
    def __init__(self):
        self.changed = asyncio.Condition()
        self.readers = 0
        self.writing_now = False

    @asynccontextmanager
    async def reading(self):
        async with self.changed:
            await self.changed.wait_for(lambda: not self.writing_now)
            self.readers += 1
        try:
            yield
        finally:
            self.readers -= 1
            async with self.changed:
                self.changed.notify_all()

    @asynccontextmanager
    async def writing(self):
        async with self.changed:
            await self.changed.wait_for(lambda: not self.writing_now and self.readers == 0)
            self.writing_now = True
        try:
            yield
        finally:
            self.writing_now = False
            async with self.changed:
                self.changed.notify_all()


async def read(name, arrives, lock):
    await asyncio.sleep(arrives)
    async with lock.reading():
        print(name, "reads")
        await asyncio.sleep(2)
        print(name, "has read")


async def write(name, arrives, lock):
    await asyncio.sleep(arrives)
    async with lock.writing():
        print(name, "writes")
        await asyncio.sleep(2)
        print(name, "has written")


async def main():
    lock = ReadWriteLock()
    async with asyncio.TaskGroup() as group:
        group.create_task(read("R1", 0, lock), name="R1")
        group.create_task(read("R2", 0, lock), name="R2")
        group.create_task(write("W", 1, lock), name="W")
        group.create_task(read("R3", 1.5, lock), name="R3")


asyncio.run(main())
