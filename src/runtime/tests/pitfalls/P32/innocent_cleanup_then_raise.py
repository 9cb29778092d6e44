import asyncio


async def worker():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as error:
        print("saving")
        await asyncio.sleep(1)
        raise error


async def main():
    task = asyncio.create_task(worker())
    await asyncio.sleep(1)
    task.cancel("enough")
    print(await asyncio.gather(task, return_exceptions=True))


asyncio.run(main())
