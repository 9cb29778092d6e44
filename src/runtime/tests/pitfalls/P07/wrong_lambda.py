import asyncio
import functools


async def ring(name):
    await asyncio.sleep(0.1)
    print(name, "rings")


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(lambda: ring("the bell"))  # here
    task = asyncio.create_task(asyncio.sleep(0.2))
    task.add_done_callback(functools.partial(ring))  # here
    await asyncio.sleep(1)


asyncio.run(main())
