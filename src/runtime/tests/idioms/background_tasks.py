import asyncio

tasks = set()


async def bg(n):
    await asyncio.sleep(n)
    print("bg", n)


def spawn(c):
    t = asyncio.create_task(c)
    tasks.add(t)
    t.add_done_callback(tasks.discard)
    return t


async def main():
    for i in range(3):
        spawn(bg(i))
    await asyncio.sleep(0.5)
    while tasks:
        await asyncio.wait(tasks)


asyncio.run(main())
