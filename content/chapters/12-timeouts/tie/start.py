import asyncio


async def main():
    try:
        print(await asyncio.wait_for(asyncio.sleep(2, "awake"), 2))
    except TimeoutError:
        print("timeout")


asyncio.run(main())
