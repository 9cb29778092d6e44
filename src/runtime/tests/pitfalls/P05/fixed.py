import asyncio


async def job():
    await asyncio.sleep(0.1)
    print("done")


async def main():
    task = asyncio.create_task(job())
    await task


asyncio.run(main())
