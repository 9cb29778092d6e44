import asyncio


async def worker(queue):
    while not queue.empty():
        queue.get_nowait()
        await asyncio.sleep(0.01)


async def main():
    queue = asyncio.Queue()
    for n in range(500):
        queue.put_nowait(n)
    await asyncio.gather(*(worker(queue) for _ in range(4)))
    print("done")


asyncio.run(main())
