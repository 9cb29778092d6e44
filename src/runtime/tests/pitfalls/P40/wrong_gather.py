import asyncio


async def poll(n):
    await asyncio.sleep(n)


async def supervise(tasks):
    await asyncio.gather(*tasks)  # here
    print("never printed")


async def main():
    tasks = [asyncio.create_task(poll(n)) for n in (2, 3)]
    supervising = asyncio.create_task(supervise(tasks), name="supervise")
    await asyncio.sleep(1)
    tasks[1].cancel()
    await asyncio.wait([supervising])
    print("cancelled:", supervising.cancelled())


asyncio.run(main())
