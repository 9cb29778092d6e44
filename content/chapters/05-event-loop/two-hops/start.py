import asyncio


async def waiter(future):
    print("waiter waits")
    print("waiter woken with", await future)


async def passer_by():
    print("passer-by")


async def main():
    future = asyncio.get_running_loop().create_future()
    waiting = asyncio.create_task(waiter(future))
    await asyncio.sleep(0)
    passing = asyncio.create_task(passer_by())
    future.set_result(42)
    print("main: result set")
    await waiting
    await passing


asyncio.run(main())
