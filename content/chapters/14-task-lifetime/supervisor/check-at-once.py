async def once():
    print("once")
    await asyncio.sleep(2)


async def at_once():
    print(await supervise(once))


asyncio.run(at_once())
