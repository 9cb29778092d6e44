import asyncio


async def ask():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("never mind")
        raise


async def main():
    asking = asyncio.create_task(ask())
    await asyncio.sleep(1)
    asking.cancel()


asyncio.run(main())
