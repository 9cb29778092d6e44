import asyncio


async def finish(done):
    await asyncio.sleep(1)
    done.set()


async def main():
    done = asyncio.Event()
    finishing = asyncio.create_task(finish(done))
    await done.wait()
    await finishing


asyncio.run(main())
