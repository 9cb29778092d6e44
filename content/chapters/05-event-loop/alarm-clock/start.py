import asyncio


async def sleeper():
    await asyncio.sleep(1)
    print("sleeper")


async def main():
    loop = asyncio.get_running_loop()
    task = asyncio.create_task(sleeper())
    await asyncio.sleep(0)
    loop.call_later(1, print, "callback")
    await task


asyncio.run(main())
