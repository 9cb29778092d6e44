import asyncio


async def ticker():
    while True:
        await asyncio.sleep(1)
        print("tick")


async def main():
    task = asyncio.create_task(ticker(), name="ticker")
    await asyncio.sleep(2.5)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    print("end")


asyncio.run(main())
