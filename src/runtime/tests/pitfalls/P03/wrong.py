import asyncio
import time


async def tea():
    print("kettle on")
    await time.sleep(1.5)
    print("tea")


asyncio.run(tea())
