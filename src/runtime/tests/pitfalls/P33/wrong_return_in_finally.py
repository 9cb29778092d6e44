import asyncio


async def fetch():
    result = None
    try:
        await asyncio.sleep(5)
        result = "page"
    finally:
        return result  # here


async def main():
    task = asyncio.create_task(fetch(), name="fetch")
    await asyncio.sleep(1)
    task.cancel()
    await asyncio.wait([task])
    print(task.cancelled(), task.result())


asyncio.run(main())
