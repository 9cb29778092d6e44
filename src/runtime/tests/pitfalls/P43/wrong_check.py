import asyncio

stock = 1


async def buy(name):
    global stock
    if stock > 0:
        await asyncio.sleep(0.1)
        stock -= 1  # here stale-check
        print(name, "bought one")


async def main():
    await asyncio.gather(buy("ann"), buy("bob"))
    print("left:", stock)


asyncio.run(main())
