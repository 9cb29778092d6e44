import asyncio


async def guest(name, coat_pegs, door):
    for _ in range(coat_pegs):
        await asyncio.sleep(0)
    print(name, "waits")
    await door
    print(name, "goes in")


async def main():
    door = asyncio.get_running_loop().create_future()
    guests = [
        asyncio.create_task(guest("Ann", 2, door), name="Ann"),
        asyncio.create_task(guest("Ben", 0, door), name="Ben"),
        asyncio.create_task(guest("Cleo", 1, door), name="Cleo"),
    ]
    await asyncio.sleep(1)
    door.set_result("open")
    print("door open")
    for task in guests:
        await task


asyncio.run(main())
