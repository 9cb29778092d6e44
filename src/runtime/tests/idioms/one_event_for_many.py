import asyncio


async def waiter(e, i):
    await e.wait()
    print("go", i)


async def main():
    e = asyncio.Event()
    ts = [asyncio.create_task(waiter(e, i)) for i in range(3)]
    await asyncio.sleep(0.5)
    e.set()
    await asyncio.gather(*ts)
    e.clear()


asyncio.run(main())
