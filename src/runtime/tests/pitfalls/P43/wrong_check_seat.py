import asyncio

booked = []


async def book(seat, who):
    if seat not in booked:
        await asyncio.sleep(0.1)
        booked.append(seat)  # here stale-check
        print(who, "has seat", seat)


async def main():
    await asyncio.gather(book("1A", "ann"), book("1A", "bob"), book("2B", "cem"))


asyncio.run(main())
