import asyncio
import time


async def count():
    for second in range(3):
        print("second", second)
        await asyncio.sleep(1)


async def kettle():
    time.sleep(2)
    print("kettle boils")


async def main():
    counting = asyncio.create_task(count())
    await asyncio.sleep(0.5)
    await kettle()
    await counting


asyncio.run(main())
