import asyncio
import gc


async def listen():
    heard = asyncio.get_running_loop().create_future()
    await heard
    print("heard")


async def main():
    asyncio.create_task(listen(), name="listener")
    await asyncio.sleep(0.5)
    gc.collect()
    print("main ends")


asyncio.run(main())
