import asyncio


async def main():
    for seconds in (0.5, 2):
        try:
            async with asyncio.timeout(1):
                await asyncio.sleep(seconds)
                print("in time")
        except TimeoutError:
            print("too late")
    try:
        await asyncio.wait_for(asyncio.sleep(5), 1)
    except TimeoutError:
        print("too late again")


asyncio.run(main())
