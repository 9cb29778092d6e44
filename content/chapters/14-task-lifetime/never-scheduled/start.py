import asyncio


async def background_task():
    await asyncio.sleep(1)
    print("完成")


async def main():
    coro = background_task()


asyncio.run(main())
