import asyncio

stock = 5
free = {1, 2, 3}
found = False


async def buy():
    global stock
    if stock > 0:
        await asyncio.sleep(0.1)
        stock -= 1


async def seek():
    global found
    while not found:
        await asyncio.sleep(0.1)
        found = True


async def take():
    while free:
        await asyncio.sleep(0.1)
        try:
            print(free.pop())
        except KeyError:
            break


async def main():
    await asyncio.gather(buy(), buy(), buy(), seek(), seek(), take(), take())


asyncio.run(main())
