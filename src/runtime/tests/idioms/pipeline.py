import asyncio


async def produce(q, n):
    for i in range(n):
        await asyncio.sleep(0.1)
        await q.put(i)
    q.shutdown()


async def double(a, b):
    try:
        while True:
            x = await a.get()
            await b.put(x * 2)
    except asyncio.QueueShutDown:
        b.shutdown()


async def collect(q):
    out = []
    try:
        while True:
            out.append(await q.get())
    except asyncio.QueueShutDown:
        return out


async def main():
    a, b = asyncio.Queue(2), asyncio.Queue(2)
    async with asyncio.TaskGroup() as tg:
        tg.create_task(produce(a, 5))
        tg.create_task(double(a, b))
        r = tg.create_task(collect(b))
    print(r.result())


asyncio.run(main())
