import asyncio


async def waiter(n, future):
    print("wait", n)
    await future
    print("woken", n)


async def main():
    future = asyncio.get_running_loop().create_future()
    tasks = [asyncio.create_task(waiter(n, future)) for n in range(3)]
    await asyncio.sleep(0)
    future.set_result(None)
    print("set")
    for task in tasks:
        await task


asyncio.run(main())
