import asyncio


class Door:
    async def is_locked(self):
        return True


async def main():
    door = Door()
    locked = door.is_locked()
    if not locked:  # here
        print("open")


asyncio.run(main())
