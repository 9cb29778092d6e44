import asyncio


async def fetch(name):
    print(f"{name} start")
    await asyncio.sleep(1)
    print(f"{name} end")
    return name


async def main():
    first = await asyncio.create_task(fetch("A"))
    second = await asyncio.create_task(fetch("B"))
    print("main: got", first, second)


asyncio.run(main())
