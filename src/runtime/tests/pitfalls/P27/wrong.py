import asyncio


async def charge(who):
    await asyncio.sleep(1)
    print("charged", who)


async def check():
    await asyncio.sleep(0.5)
    raise ValueError("card refused")


async def main():
    try:
        await asyncio.gather(check(), charge("ann"), charge("bob"))
    except ValueError as error:
        print("nothing was charged:", error)
    await asyncio.sleep(2)


asyncio.run(main())
