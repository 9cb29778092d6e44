import asyncio


async def fetch(name):
    print(f"{name} start")
    await asyncio.sleep(1)
    print(f"{name} end")
    return name


async def main():
    first = asyncio.create_task(fetch("A"))
    second = asyncio.create_task(fetch("B"))
    print("main: tasks created")
    print("main: got", await first)
    print("main: got", await second)


asyncio.run(main())
