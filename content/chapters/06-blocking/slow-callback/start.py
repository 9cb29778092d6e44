import asyncio
import time


async def polite():
    await asyncio.sleep(0.3)


async def rude():
    time.sleep(0.3)


async def main():
    await asyncio.create_task(polite(), name="polite")
    await asyncio.create_task(rude(), name="rude")
    print("main ends")


asyncio.run(main(), debug=True)
