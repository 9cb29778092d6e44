import asyncio


class Door:
    is_open = False


async def open_later(door):
    await asyncio.sleep(0.5)
    door.is_open = True


async def main():
    door = Door()

    async def enter():
        while True:
            if door.is_open:
                return
            await asyncio.sleep(0)  # here

    await asyncio.gather(open_later(door), enter())


asyncio.run(main())
