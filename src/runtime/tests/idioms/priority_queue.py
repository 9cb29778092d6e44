import asyncio


async def main():
    q = asyncio.PriorityQueue()
    for p in (3, 1, 2):
        await q.put((p, f"job{p}"))
    while not q.empty():
        print(await q.get())
        q.task_done()
    await q.join()


asyncio.run(main())
