import asyncio
import gc


async def wait_for_sign():
    sign = asyncio.Event()
    await sign.wait()


async def start():
    asyncio.ensure_future(wait_for_sign())  # here


async def main():
    await start()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    gc.collect()


asyncio.run(main())
