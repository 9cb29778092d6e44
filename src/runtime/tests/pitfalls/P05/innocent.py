import asyncio


async def job():
    await asyncio.sleep(0.1)
    print("done")


async def twice(work):
    await work()
    await work()


async def main():
    await twice(job)
    await asyncio.create_task(None)


asyncio.run(main())
