import asyncio
import gc


async def listen(heard):
    await heard
    print("heard")


async def main():
    heard = asyncio.get_running_loop().create_future()
    listening = asyncio.create_task(listen(heard), name="listener")
    await asyncio.sleep(0.5)
    gc.collect()
    heard.set_result(None)
    await listening
    print("main ends")


asyncio.run(main())
