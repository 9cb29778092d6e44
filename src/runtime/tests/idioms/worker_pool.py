import asyncio


async def worker(name, q, results):
    while True:
        job = await q.get()
        try:
            await asyncio.sleep(job / 10)
            results.append((name, job))
        finally:
            q.task_done()


async def main():
    q = asyncio.Queue()
    results = []
    for j in range(1, 8):
        q.put_nowait(j)
    ws = [asyncio.create_task(worker(f"w{i}", q, results)) for i in range(3)]
    await q.join()
    for w in ws:
        w.cancel()
    await asyncio.gather(*ws, return_exceptions=True)
    print(sorted(results))


asyncio.run(main())
