import asyncio


class Door:
    def __init__(self):
        self.opened = asyncio.Event()

    async def open_briefly(self):
        self.opened.set()
        await asyncio.sleep(0)
        self.opened.clear()


async def visitor(door):
    await asyncio.sleep(0.5)
    async with asyncio.TaskGroup() as group:  # here
        group.create_task(door.opened.wait(), name="ringing")


async def main():
    door = Door()
    coming = asyncio.create_task(visitor(door), name="visitor")
    await door.open_briefly()
    await coming


asyncio.run(main())
