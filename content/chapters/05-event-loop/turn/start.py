import asyncio


async def child():
    print("task")


async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(0, print, "call_later")
    task = asyncio.create_task(child())
    loop.call_soon(print, "call_soon")
    await asyncio.sleep(0)
    print("main")
    await asyncio.sleep(0)
    print("main again")
    await task


asyncio.run(main())
