import asyncio


async def slow():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("cleanup")
        raise


async def main():
    try:
        async with asyncio.timeout(1):
            await slow()
    except TimeoutError:
        print("t/o 1")
    try:
        await asyncio.wait_for(slow(), 0.5)
    except TimeoutError:
        print("t/o 2")
    async with asyncio.timeout(None) as t:
        t.reschedule(asyncio.get_running_loop().time() + 5)
        await asyncio.sleep(1)


asyncio.run(main())
