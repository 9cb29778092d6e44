import asyncio

stock = 1
booked = set()


async def buy(seat):
    global stock
    if stock > 0:
        stock -= 1
        await asyncio.sleep(0.1)
    if seat not in booked:
        booked.add(seat)
        await asyncio.sleep(0.1)


async def main():
    await asyncio.gather(buy("1A"), buy("1A"))


asyncio.run(main())
