import asyncio


async def charge(who):
    await asyncio.sleep(1)
    print("charged", who)


async def check():
    await asyncio.sleep(0.5)
    raise ValueError("card refused")


async def main():
    await asyncio.gather(check(), charge("ann"))


asyncio.run(main())
