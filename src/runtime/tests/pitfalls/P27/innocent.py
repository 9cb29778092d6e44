import asyncio


async def charge(who):
    await asyncio.sleep(1)
    print("charged", who)


async def check():
    await asyncio.sleep(0.5)
    raise ValueError("card refused")


async def main():
    charges = [asyncio.create_task(charge(who)) for who in ("ann", "bob")]
    try:
        await asyncio.gather(check(), *charges)
    except ValueError as error:
        for task in charges:
            task.cancel()
        await asyncio.wait(charges)
        print("nothing was charged:", error)
    print(await asyncio.gather(check(), charge("cid"), return_exceptions=True))


asyncio.run(main())
