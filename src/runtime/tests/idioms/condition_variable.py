import asyncio


async def consumer(c, box):
    async with c:
        await c.wait_for(lambda: box)
        print("got", box.pop())


async def main():
    c = asyncio.Condition()
    box = []
    ts = [asyncio.create_task(consumer(c, box)) for _ in range(2)]
    for i in range(2):
        await asyncio.sleep(0.1)
        async with c:
            box.append(i)
            c.notify()
    await asyncio.gather(*ts)


asyncio.run(main())
