import asyncio


async def save():
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        print("flushing")
        await asyncio.sleep(3)  # here
        print("flushed")
        raise


async def main():
    try:
        async with asyncio.timeout(2):
            async with asyncio.timeout(1):
                await save()
    except TimeoutError:
        print("timeout")


asyncio.run(main())
