import asyncio
import time


async def sleeper(name):
    print(name, "starts")
    await asyncio.sleep(1)
    print(name, "ends")


async def blocker(name):
    print(name, "starts")
    time.sleep(2)
    print(name, "ends")


async def main():
    await asyncio.gather(sleeper("A"), blocker("B"), sleeper("C"))


asyncio.run(main())
