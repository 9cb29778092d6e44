import asyncio
import threading


class Store:
    def __init__(self):
        self.lock = threading.Lock()

    async def put(self, key):
        self.lock.acquire()  # here
        await asyncio.sleep(0.5)
        self.lock.release()


async def main():
    store = Store()
    async with asyncio.TaskGroup() as group:
        group.create_task(store.put("a"))
        group.create_task(store.put("b"))


asyncio.run(main())
