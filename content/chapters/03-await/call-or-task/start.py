import asyncio


async def visit(name):
    print(name, "in")
    await asyncio.sleep(0)
    print(name, "out")
    return name


async def main():
    task = asyncio.create_task(visit("task"))
    print("got", await visit("call"))
    print("got", await task)


asyncio.run(main())
