import asyncio
import gc


async def work(n):
    await asyncio.sleep(n)
    print("worked", n)


async def main():
    background = set()
    for n in (1, 2):
        task = asyncio.create_task(work(n))
        background.add(task)
        task.add_done_callback(background.discard)
    gc.collect()
    await asyncio.sleep(3)
    print(len(background))


asyncio.run(main())
