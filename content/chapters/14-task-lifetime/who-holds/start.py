import asyncio
import gc


async def sleeper():
    await asyncio.sleep(1)
    print("sleeper wakes")


async def listener(news):
    print("listener heard", await news)


async def lonely():
    news = asyncio.get_running_loop().create_future()
    print("lonely heard", await news)


async def main():
    news = asyncio.get_running_loop().create_future()
    asyncio.create_task(sleeper())
    asyncio.create_task(listener(news))
    asyncio.create_task(lonely(), name="lonely")
    await asyncio.sleep(0.5)
    gc.collect()
    await asyncio.sleep(1)
    news.set_result("news")
    await asyncio.sleep(0)
    print("main ends")


asyncio.run(main())
