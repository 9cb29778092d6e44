import asyncio

stock = 1


async def buy():
    global stock
    if stock > 0:
        await asyncio.sleep(0.1)
        if stock > 0:
            stock -= 1


async def main():
    await asyncio.gather(buy(), buy())


asyncio.run(main())
