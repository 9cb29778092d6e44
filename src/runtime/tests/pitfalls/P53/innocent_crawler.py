import asyncio


async def worker(frontier, seen):
    while True:
        page = await frontier.get()
        await asyncio.sleep(0.01)
        for link in (2 * page, 2 * page + 1):
            if link < 1000 and link not in seen:
                seen.add(link)
                frontier.put_nowait(link)
        frontier.task_done()


async def main():
    frontier, seen = asyncio.Queue(), {1}
    workers = [asyncio.create_task(worker(frontier, seen)) for _ in range(3)]
    await asyncio.sleep(0)
    await frontier.put(1)
    await frontier.join()
    for one in workers:
        one.cancel()
    print(len(seen))


asyncio.run(main())
