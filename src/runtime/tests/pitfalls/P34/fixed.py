import asyncio


async def main():
    try:
        async with asyncio.timeout(1):
            await asyncio.sleep(3)
            print("no TimeoutError")
    except TimeoutError:
        print("timeout")


asyncio.run(main())
