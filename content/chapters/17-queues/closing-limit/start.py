import asyncio


async def cook(dish, seconds):
    await asyncio.sleep(seconds)
    print("served:", dish)


async def main():
    crew = [
        asyncio.create_task(cook("tea", 1), name="tea"),
        asyncio.create_task(cook("roast", 5), name="roast"),
    ]
    await asyncio.wait(crew, timeout=2)
    print("lights out")
    await asyncio.sleep(4)
    print("door locked")


asyncio.run(main())
