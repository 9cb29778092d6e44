import asyncio
import time


async def ticker():
    for number in range(4):
        print("tick", number)
        await asyncio.sleep(0.5)


async def main():
    ticking = asyncio.create_task(ticker(), name="ticker")
    await asyncio.sleep(0.1)
    loop = asyncio.get_running_loop()
    await loop.run_in_executor(None, time.sleep(1))
    await ticking


asyncio.run(main())
