import asyncio


async def log_in(name):
    await asyncio.sleep(1)
    return f"token of {name}"


async def load(token):
    await asyncio.sleep(1)
    print("loaded with", token)


async def heartbeat():
    while True:
        await asyncio.sleep(0.4)


async def main():
    token = await asyncio.create_task(log_in("ann"))
    await asyncio.create_task(load(token))
    beating = asyncio.create_task(heartbeat())
    await asyncio.create_task(load("a"))
    await asyncio.create_task(load("b"))
    beating.cancel()


asyncio.run(main())
