import asyncio

stock = 1
lock = asyncio.Lock()


async def buy():
    global stock
    async with lock:
        if stock > 0:
            await asyncio.sleep(0.1)
            stock -= 1


async def main():
    await asyncio.gather(buy(), buy())


asyncio.run(main())
